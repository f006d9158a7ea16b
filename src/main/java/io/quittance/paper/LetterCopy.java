package io.quittance.paper;

import static io.quittance.paper.ObjectFile.latin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** One letter being copied into a run: bytes as they are, only the numbers of objects change. */
final class LetterCopy {

    /** What hangs on the one letter and means nothing in a run. */
    private static final Set<String> LEFT_OUT = Set.of("/Parent", "/StructParents", "/Tabs", "/Annots");

    private final RawFile letter;
    private final ObjectFile run;
    private final SharedObjects shared;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    LetterCopy(RawFile letter, ObjectFile run, SharedObjects shared) {
        this.letter = letter;
        this.run = run;
        this.shared = shared;
    }

    /** What the colours of the letter mean, as an entry of a catalogue. */
    String intents() {
        int value = letter.value(letter.catalogue(), "/OutputIntents");
        if (value < 0) {
            return "";
        }
        var copy = new ByteArrayOutputStream(256);
        copy(value, letter.skip(value), copy, true);
        return "/OutputIntents" + copy.toString(StandardCharsets.ISO_8859_1);
    }

    /** Copies all pages and tells the number of each. */
    void pages(IntConsumer copied) {
        pages(letter.reference(letter.value(letter.catalogue(), "/Pages")), copied);
    }

    private void pages(int node, IntConsumer copied) {
        int dictionary = letter.body(node);
        int kids = letter.value(dictionary, "/Kids");
        if (kids < 0) {
            copied.accept(page(dictionary));
            return;
        }
        for (int at = letter.space(kids + 1); letter.bytes[at] != ']'; at = letter.space(letter.skip(at))) {
            pages(letter.reference(at), copied);
        }
    }

    private int page(int dictionary) {
        var page = new ByteArrayOutputStream(512);
        page.writeBytes(latin("<</Parent " + JoinedFile.PAGES + " 0 R"));
        int at = letter.space(dictionary + 2);
        while (letter.bytes[at] == '/') {
            int value = letter.space(letter.skip(at));
            int end = letter.skip(value);
            var key = new String(letter.bytes, at, letter.skip(at) - at, StandardCharsets.ISO_8859_1);
            if (!LEFT_OUT.contains(key)) {
                page.writeBytes(latin(key + " "));
                copy(value, end, page, !key.equals("/Contents"));
            }
            at = letter.space(end);
        }
        page.writeBytes(latin(">>"));
        return run.add(page.toByteArray());
    }

    /** Copies a value; what it refers to is written first. @return true when it refers to anything */
    private boolean copy(int from, int to, ByteArrayOutputStream into, boolean share) {
        int kept = from;
        int at = from;
        boolean refers = false;
        while (at < to) {
            byte b = letter.bytes[at];
            boolean digit = b >= '0' && b <= '9';
            int end = digit ? letter.referenceEnd(at) : -1;
            if (end > 0) {
                refers = true;
                into.write(letter.bytes, kept, at - kept);
                into.writeBytes(latin(number(letter.number(at), share) + " 0 R"));
                kept = end;
                at = end;
            } else {
                at = digit || b == '(' || b == '/' ? letter.skip(at) : at + 1;
            }
        }
        into.write(letter.bytes, kept, to - kept);
        return refers;
    }

    private int number(int old, boolean share) {
        var known = numbers.get(old);
        if (known != null) {
            return known;
        }
        int body = letter.body(old);
        int end = letter.skip(body);
        int stream = letter.stream(end);
        int past = stream < 0 ? end : stream + letter.number(letter.value(body, "/Length"));
        int number = share ? shared.find(letter.bytes, body, past) : 0;
        if (number == 0) {
            number = copied(body, end, stream, past, share);
        }
        numbers.put(old, number);
        return number;
    }

    private int copied(int body, int end, int stream, int past, boolean share) {
        var copy = new ByteArrayOutputStream(past - body + 64);
        boolean refers = copy(body, end, copy, share);
        if (stream >= 0) {
            copy.writeBytes(latin("\nstream\n"));
            copy.write(letter.bytes, stream, past - stream);
            copy.writeBytes(latin("\nendstream"));
        }
        var content = copy.toByteArray();
        if (!share) {
            return run.add(content);
        }
        return shared.add(refers ? content : Arrays.copyOfRange(letter.bytes, body, past), content);
    }
}
