package io.quittance.paper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** Objects that many letters have alike. The latest are remembered; one that was forgotten is written once more, no harm done. */
final class SharedObjects {

    private static final int MOST = 128;

    private final ObjectFile file;
    private final Map<Content, Integer> numbers = new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, Integer> eldest) {
            return size() > MOST;
        }
    };

    SharedObjects(ObjectFile file) {
        this.file = file;
    }

    /** The number of an object in a letter like this and refers to no other; 0 when it was not written yet. */
    int find(byte[] letter, int from, int to) {
        return numbers.getOrDefault(new Content(letter, from, to), 0);
    }

    /**
     * The number of an object that may have been written before.
     *
     * @param key what tells it from others
     * @param content written when it is new
     */
    int add(byte[] key, byte[] content) {
        var whole = new Content(key, 0, key.length);
        var known = numbers.get(whole);
        if (known != null) {
            return known;
        }
        int number = file.add(content);
        numbers.put(whole, number);
        return number;
    }

    /** A stretch of bytes, compared by content. */
    private static final class Content {

        private final byte[] bytes;
        private final int from;
        private final int to;
        private final int hash;

        Content(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            var sum = new CRC32C();
            sum.update(bytes, from, to - from);
            this.hash = (int) sum.getValue();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content
                    && Arrays.equals(bytes, from, to, content.bytes, content.from, content.to);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
