package io.quittance.letters;

import java.util.List;

/**
 * Many letters in one file, in the order given, with shared fonts and without tags: for printers, not for screens.
 *
 * @param pdf all pages
 * @param letters where each letter stands
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash only
public record PrintRun(byte[] pdf, List<Part> letters, String sha256) {

    /**
     * One letter of the run.
     *
     * @param key of its facts
     * @param firstPage counted from 1
     */
    public record Part(String key, int firstPage, int pages) {}
}
