package io.quittance.imports;

/**
 * The invoice numbers a file has brought so far, as 64-bit hashes in one growing array: 8 to 16 bytes each, so that ten
 * million rows stay small. Two numbers with one hash are a one in a million matter even then.
 */
final class SeenNumbers {

    private static final long PRIME = 0x100000001b3L;

    private long[] slots = new long[1 << 12];
    private int size;

    /** True when the number was not there yet. */
    boolean add(String number) {
        if (size * 2 > slots.length) {
            grow();
        }
        if (!put(slots, hash(number))) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long hash) {
        int place = (int) (hash ^ hash >>> 32) & slots.length - 1;
        while (slots[place] != 0) {
            if (slots[place] == hash) {
                return false;
            }
            place = place + 1 & slots.length - 1;
        }
        slots[place] = hash;
        return true;
    }

    /** FNV-1a with a final mix; never 0, which marks an empty slot. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
