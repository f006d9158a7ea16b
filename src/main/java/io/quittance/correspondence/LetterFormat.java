package io.quittance.correspondence;

import io.quittance.kernel.RefusedException;

/** Writes a letter as the file that will be printed. Implemented by the way out by post. */
public interface LetterFormat {

    /**
     * The letter, tried against its envelope; the same parts give the same bytes.
     *
     * @throws RefusedException when no letter can be made of this, with a stable code
     */
    WrittenLetter write(LetterParts parts);
}
