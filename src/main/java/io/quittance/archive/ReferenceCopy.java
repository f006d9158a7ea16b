package io.quittance.archive;

import io.quittance.kernel.Hashes;
import java.util.Arrays;

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

    /** What makes a message differ from this; it was tried that the same bytes come back. */
    public byte[] differenceOf(byte[] message) {
        var made = Difference.of(bytes, message);
        if (!Arrays.equals(message, Difference.apply(bytes, made))) {
            throw new IllegalStateException("a message cannot be kept as its difference");
        }
        return made;
    }
}
