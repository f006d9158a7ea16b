package io.quittance.dispatch;

import io.quittance.kernel.RefusedException;
import io.quittance.templates.LetterParts;

/** Writes a letter as the file that will be printed. Implemented by the way out by post. */
public interface LetterFormat {

    /**
     * The letter, tried against its envelope; the same parts give the same bytes.
     *
     * @throws RefusedException when no letter can be made of this, with a stable code
     */
    WrittenLetter write(LetterParts parts);
}
