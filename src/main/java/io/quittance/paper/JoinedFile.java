package io.quittance.paper;

import io.quittance.kernel.Hashes;
import java.io.Closeable;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Joins finished one-letter files into one for a printer, page by page: fonts, logo and colour profile are in it once, what
 * only screen readers need is left out. Same input, same bytes. Pages go out as they come, so memory does not grow with the
 * letters but for some twenty bytes each.
 */
public final class JoinedFile implements Closeable {

    private static final int CATALOGUE = 1;
    static final int PAGES = 2;

    private final ObjectFile file;
    private final SharedObjects shared;
    private final String identity;
    private int[] pages = new int[256];
    private int count;
    private String intents = "";

    /**
     * Begins the file.
     *
     * @param identity becomes the identity of the file (its ID)
     */
    public JoinedFile(OutputStream out, String identity) {
        this.file = new ObjectFile(out, PAGES);
        this.shared = new SharedObjects(file);
        this.identity = identity;
    }

    /**
     * Adds all pages of a letter.
     *
     * @return its first page, counted from 1
     * @throws IllegalArgumentException when it is not a file as this house writes them
     */
    public int add(byte[] pdf) {
        int first = count + 1;
        try {
            var letter = new LetterCopy(new RawFile(pdf), file, shared);
            intents = count == 0 ? letter.intents() : intents;
            letter.pages(this::page);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the letter is cut off or of another make", e);
        }
        return first;
    }

    /** Ends the file and closes what it is written to. */
    @Override
    public void close() {
        var kids = new StringBuilder("<</Type/Pages/Count ").append(count).append("/Kids[");
        for (int at = 0; at < count; at++) {
            kids.append(pages[at]).append(" 0 R ");
        }
        file.put(PAGES, ObjectFile.latin(kids.append("]>>").toString()));
        var catalogue = "<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</PrintScaling/None>>" + intents + ">>";
        file.put(CATALOGUE, ObjectFile.latin(catalogue));
        var id = Hashes.sha256Hex(identity.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        file.finish(CATALOGUE, id);
    }

    private void page(int number) {
        pages = count < pages.length ? pages : Arrays.copyOf(pages, 2 * count);
        pages[count++] = number;
    }
}
