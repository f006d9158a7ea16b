package io.quittance.dispatch;

/**
 * A letter in its file.
 *
 * @param pdf one letter, checked against its envelope
 * @param envelope key of the envelope it fits
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WrittenLetter(byte[] pdf, String envelope, int pages) {}
