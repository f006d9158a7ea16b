package io.quittance.paper;

import io.quittance.kernel.Hashes;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Joins finished one-letter files into one for a printer, page by page: fonts, logo and colour profile stand in it once, what
 * only screen readers need is left out. Same input, same bytes. Pages go out as they come, so memory does not grow with the
 * letters but for some twenty bytes each.
 */
public final class JoinedFile implements Closeable {

    /** What hangs on the one letter and means nothing in a run. */
    private static final Set<String> LEFT_OUT = Set.of("/Parent", "/StructParents", "/Tabs", "/Annots");

    private static final int PAGES = 2;

    private final OutputStream out;
    private final String identity;
    private final SharedObjects shared = new SharedObjects();
    private long written;
    private long[] offsets = new long[1024];
    private int objects = PAGES;
    private int[] pages = new int[256];
    private int pageCount;
    private String intents = "";

    /**
     * Begins the file.
     *
     * @param identity becomes the identity of the file (its ID)
     */
    public JoinedFile(OutputStream out, String identity) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.identity = identity;
        put(latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
    }

    /**
     * Adds all pages of a letter.
     *
     * @return its first page, counted from 1
     * @throws IllegalArgumentException when it is not a file as this house writes them
     */
    public int add(byte[] pdf) {
        int first = pageCount + 1;
        try {
            add(new Letter(new RawFile(pdf)));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the letter is cut off or of another make", e);
        }
        return first;
    }

    private void add(Letter letter) {
        int catalogue = letter.file.catalogue();
        if (pageCount == 0) {
            int value = letter.file.value(catalogue, "/OutputIntents");
            intents = value < 0 ? "" : "/OutputIntents" + letter.copied(value, letter.file.skip(value));
        }
        letter.pages(letter.file.reference(letter.file.value(catalogue, "/Pages")));
    }

    /** Ends the file and closes what it is written to. */
    @Override
    public void close() {
        var kids = new StringBuilder("<</Type/Pages/Count ").append(pageCount).append("/Kids[");
        for (int at = 0; at < pageCount; at++) {
            kids.append(pages[at]).append(" 0 R ");
        }
        object(PAGES, latin(kids.append("]>>").toString()));
        object(1, latin("<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</PrintScaling/None>>" + intents + ">>"));
        long table = written;
        var rows = new StringBuilder(20 * (objects + 1) + 300);
        rows.append("xref\n0 ").append(objects + 1).append("\n0000000000 65535 f \n");
        for (int number = 1; number <= objects; number++) {
            var offset = Long.toString(offsets[number]);
            rows.append("0".repeat(10 - offset.length())).append(offset).append(" 00000 n \n");
        }
        var id = Hashes.sha256Hex(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        rows.append("trailer\n<</Size ").append(objects + 1).append("/Root 1 0 R/ID[<");
        rows.append(id).append("><").append(id).append(">]>>\nstartxref\n").append(table);
        put(latin(rows.append("\n%%EOF\n").toString()));
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int object(byte[] content) {
        object(++objects, content);
        return objects;
    }

    private void object(int number, byte[] content) {
        offsets = number < offsets.length ? offsets : Arrays.copyOf(offsets, 2 * number);
        offsets[number] = written;
        put(latin(number + " 0 obj\n"));
        put(content);
        put(latin("\nendobj\n"));
    }

    private void put(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += bytes.length;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One letter being added: its objects by their old numbers. */
    private final class Letter {

        private final RawFile file;
        private final Map<Integer, Integer> numbers = new HashMap<>();

        Letter(RawFile file) {
            this.file = file;
        }

        void pages(int node) {
            int dictionary = file.body(node);
            int kids = file.value(dictionary, "/Kids");
            if (kids < 0) {
                page(dictionary);
                return;
            }
            for (int at = file.space(kids + 1); file.bytes[at] != ']'; at = file.space(file.skip(at))) {
                pages(file.reference(at));
            }
        }

        private void page(int dictionary) {
            var page = new ByteArrayOutputStream(512);
            page.writeBytes(latin("<</Parent 2 0 R"));
            int at = file.space(dictionary + 2);
            while (file.bytes[at] == '/') {
                int value = file.space(file.skip(at));
                int end = file.skip(value);
                var key = new String(file.bytes, at, file.skip(at) - at, StandardCharsets.ISO_8859_1);
                if (!LEFT_OUT.contains(key)) {
                    page.writeBytes(latin(key + " "));
                    copy(value, end, page, !key.equals("/Contents"));
                }
                at = file.space(end);
            }
            page.writeBytes(latin(">>"));
            pages = pageCount < pages.length ? pages : Arrays.copyOf(pages, 2 * pageCount);
            pages[pageCount++] = object(page.toByteArray());
        }

        String copied(int from, int to) {
            var copy = new ByteArrayOutputStream(256);
            copy(from, to, copy, true);
            return copy.toString(StandardCharsets.ISO_8859_1);
        }

        /** Copies a value; what it refers to is written first. */
        private void copy(int from, int to, ByteArrayOutputStream into, boolean share) {
            int kept = from;
            int at = from;
            while (at < to) {
                byte b = file.bytes[at];
                int end = b >= '0' && b <= '9' ? file.referenceEnd(at) : -1;
                if (end > 0) {
                    into.write(file.bytes, kept, at - kept);
                    into.writeBytes(latin(number(file.number(at), share) + " 0 R"));
                    kept = end;
                    at = end;
                } else if (b == '(' || b == '/' || b >= '0' && b <= '9') {
                    at = file.skip(at);
                } else {
                    at++;
                }
            }
            into.write(file.bytes, kept, to - kept);
        }

        private int number(int old, boolean share) {
            var known = numbers.get(old);
            if (known != null) {
                return known;
            }
            int body = file.body(old);
            int end = file.skip(body);
            var copy = new ByteArrayOutputStream(512);
            copy(body, end, copy, share);
            int stream = file.stream(end);
            if (stream >= 0) {
                int length = file.number(file.value(body, "/Length"));
                copy.writeBytes(latin("\nstream\n"));
                copy.write(file.bytes, stream, length);
                copy.writeBytes(latin("\nendstream"));
            }
            var content = copy.toByteArray();
            int number = share ? shared.number(content, () -> object(content)) : object(content);
            numbers.put(old, number);
            return number;
        }
    }
}
