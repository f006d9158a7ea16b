package io.quittance.paper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** The number under which this content was written before, else the one it is written under now. */
    int add(byte[] content) {
        var key = new Content(content);
        var known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = file.add(content);
        numbers.put(key, number);
        return number;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes
    private record Content(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && Arrays.equals(bytes, content.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
