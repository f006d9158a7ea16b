package io.quittance.documents;

import io.quittance.kernel.DocumentId;

/**
 * A stored file.
 *
 * @param kind what it is: {@code RECEIPT}, {@code ORIGINAL_PDF}, {@code LOGO}
 * @param fileName a safe name for saving it, without folders or control characters
 * @param contentType the type its bytes have
 * @param bytes the very bytes
 * @param sha256 SHA-256 of the bytes in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // a file is its bytes; nobody compares two records
public record StoredDocument(
        DocumentId id, String kind, String fileName, String contentType, byte[] bytes, String sha256) {}
