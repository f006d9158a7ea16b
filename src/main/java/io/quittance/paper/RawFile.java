package io.quittance.paper;

import java.nio.charset.StandardCharsets;

/**
 * A finished PDF as its bytes: objects are found by the table at the end and copied as they are, nothing is unpacked. Reads
 * what this house writes (ISO 32000-1 §7.5.4: one cross-reference table, lengths as plain numbers) and refuses the rest.
 */
final class RawFile {

    private static final int ROW = 20;

    final byte[] bytes;
    private final int rows;
    private final int count;
    private final int trailer;

    RawFile(byte[] bytes) {
        this.bytes = bytes;
        int at = word(number(pastLine(lastly("startxref"))), "xref");
        if (at < 0) {
            throw new IllegalArgumentException("the file has no plain cross-reference table");
        }
        int size = past(at, ' ');
        this.count = number(size);
        this.rows = pastLine(size);
        this.trailer = past(word(rows + ROW * count, "trailer"), '<') - 1;
    }

    /** Where the dictionary of the catalogue begins. */
    int catalogue() {
        return body(reference(value(trailer, "/Root")));
    }

    /** Where the content of an object begins. */
    int body(int object) {
        if (object < 1 || object >= count) {
            throw new IllegalArgumentException("the file has no object " + object);
        }
        return pastLine(number(rows + ROW * object));
    }

    /** The dictionary's value of a key. @return where it begins, -1 when there is none */
    int value(int dictionary, String key) {
        int at = space(dictionary + 2);
        while (bytes[at] == '/') {
            int end = skip(at);
            int value = space(end);
            if (end - at == key.length() && word(at, key) >= 0) {
                return value;
            }
            at = space(skip(value));
        }
        return -1;
    }

    /** The object a reference names, -1 for any other value. */
    int reference(int at) {
        int end = referenceEnd(at);
        return end < 0 ? -1 : number(at);
    }

    /** The number that begins here, leading zeros allowed. */
    int number(int at) {
        int number = 0;
        for (int i = at; isDigit(i); i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** Where the bytes of a stream begin, -1 when the dictionary that ends here has none. */
    int stream(int dictionaryEnd) {
        int at = space(dictionaryEnd);
        int after = word(at, "stream");
        return after < 0 ? -1 : pastLine(at);
    }

    /** Where a value ends that begins here. */
    int skip(int at) {
        return switch (bytes[at]) {
            case '(' -> text(at);
            case '[' -> many(at + 1, ']');
            case '<' -> bytes[at + 1] == '<' ? many(at + 2, '>') + 1 : past(at, '>');
            case '/' -> plain(at + 1);
            default -> Math.max(referenceEnd(at), plain(at));
        };
    }

    /** Where "12 0 R" ends that begins here, -1 when this is something else. */
    int referenceEnd(int at) {
        int i = at;
        while (isDigit(i)) {
            i++;
        }
        return i > at && bytes[i] == ' ' && bytes[i + 1] == '0' && bytes[i + 2] == ' ' && bytes[i + 3] == 'R'
                ? i + 4
                : -1;
    }

    /** The first byte from here that is no space. */
    int space(int at) {
        int i = at;
        while (bytes[i] <= ' ') {
            i++;
        }
        return i;
    }

    private int many(int from, char end) {
        int at = space(from);
        while (bytes[at] != end) {
            at = space(skip(at));
        }
        return at + 1;
    }

    /** A name, a number or a word. */
    private int plain(int from) {
        int i = from;
        while (bytes[i] > ' ' && "/<>[]()".indexOf(bytes[i]) < 0) {
            i++;
        }
        return i;
    }

    private int text(int from) {
        int open = 1;
        int i = from + 1;
        while (open > 0) {
            switch (bytes[i]) {
                case '\\' -> i++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            i++;
        }
        return i;
    }

    private boolean isDigit(int at) {
        return bytes[at] >= '0' && bytes[at] <= '9';
    }

    private int past(int at, char mark) {
        int i = at;
        while (bytes[i] != mark) {
            i++;
        }
        return i + 1;
    }

    private int pastLine(int at) {
        return past(at, '\n');
    }

    /** Behind the word when it is here, else -1. */
    private int word(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
                return -1;
            }
        }
        return at + word.length();
    }

    private int lastly(String word) {
        var tail = new String(
                bytes, Math.max(0, bytes.length - 64), Math.min(64, bytes.length), StandardCharsets.ISO_8859_1);
        int at = tail.lastIndexOf(word);
        if (at < 0) {
            throw new IllegalArgumentException("this is not a finished PDF");
        }
        return bytes.length - tail.length() + at;
    }
}
