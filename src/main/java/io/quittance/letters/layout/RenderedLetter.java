package io.quittance.letters.layout;

import io.quittance.paper.EnvelopeProfile;
import java.util.List;

/**
 * A letter as it will be printed.
 *
 * @param pdf PDF/A-2a and PDF/UA-1, one letter
 * @param envelope what it fits
 * @param window the lines that show through the window: sender line, if the envelope has one, and address
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash only
record RenderedLetter(byte[] pdf, int pages, EnvelopeProfile envelope, List<String> window, String sha256) {}
