package io.quittance.archive;

import io.quittance.kernel.Hashes;

/**
 * A message with sample values beside which others are kept as their difference. It says nothing about any person and never
 * changes.
 *
 * @param sha256 of the bytes, the key it is kept under
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReferenceCopy(byte[] sha256, byte[] bytes) {

    /** Of these bytes. */
    public static ReferenceCopy of(byte[] bytes) {
        return new ReferenceCopy(Hashes.sha256(bytes), bytes);
    }
}
