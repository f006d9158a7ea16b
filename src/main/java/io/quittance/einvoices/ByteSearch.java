package io.quittance.einvoices;

import java.nio.charset.StandardCharsets;

/** Finds marks in bytes. */
final class ByteSearch {

    /** The two halves of the EICAR test string, kept apart so that our own files do not alarm a scanner. */
    private static final byte[][] EICAR = {
        "X5O!P%@AP[4\\PZX54(P^)7CC)7}".getBytes(StandardCharsets.US_ASCII),
        "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".getBytes(StandardCharsets.US_ASCII)
    };

    private ByteSearch() {}

    static boolean contains(byte[] bytes, byte[] mark) {
        return indexOf(bytes, mark, 0) >= 0;
    }

    /** Whether the bytes hold the test string by which every virus scanner raises alarm. */
    static boolean hasEicar(byte[] bytes) {
        for (int at = indexOf(bytes, EICAR[0], 0); at >= 0; at = indexOf(bytes, EICAR[0], at + 1)) {
            if (matches(bytes, at + EICAR[0].length, EICAR[1])) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(byte[] bytes, byte[] mark, int from) {
        for (int i = from; i <= bytes.length - mark.length; i++) {
            if (bytes[i] == mark[0] && matches(bytes, i, mark)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at, byte[] mark) {
        if (at + mark.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
