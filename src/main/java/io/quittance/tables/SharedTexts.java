package io.quittance.tables;

import io.quittance.xml.XmlEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that cells of a workbook share (ECMA-376, part 1, 18.4), held as UTF-8 bytes: a million of them are a million
 * numbers beside their bytes, not a million objects.
 */
final class SharedTexts {

    private static final long MOST_XML_BYTES = 64L << 20;
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_TEXTS = 2_000_000;
    private static final int HEXADECIMAL = 16;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int BLOCK_BITS = 18;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1 << 10];
    private int count;
    private int bytes;

    private SharedTexts() {}

    static SharedTexts of(XlsxArchive archive, XlsxParts parts) throws IOException {
        var texts = new SharedTexts();
        if (parts.sharedTexts() != null) {
            try (var xml = archive.open(parts.sharedTexts(), MOST_XML_BYTES)) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        texts.add(text(xml, "si"));
                    }
                }
            }
        }
        return texts;
    }

    /** The text of this number, from 0. @throws UnreadableTableException when there is none */
    String get(String place) {
        int number = SmallNumber.of(place);
        if (number < 0 || number >= count) {
            throw new UnreadableTableException("no such shared text");
        }
        int from = number == 0 ? 0 : ends[number - 1];
        var text = new byte[ends[number] - from];
        for (int done = 0; done < text.length; ) {
            int at = from + done;
            int length = Math.min(text.length - done, BLOCK - (at & BLOCK - 1));
            System.arraycopy(blocks.get(at >> BLOCK_BITS), at & BLOCK - 1, text, done, length);
            done += length;
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    /** What is written up to the closing tag, in runs of different looks or in one; not how it is pronounced. */
    static String text(XmlEvents xml, String until) {
        var text = new StringBuilder();
        boolean spoken = false;
        while (xml.next() && !xml.ends(until)) {
            if (xml.starts("rPh") || xml.ends("rPh")) {
                spoken = xml.starts("rPh");
            } else if (xml.ends("t") && !spoken) {
                text.append(xml.text());
            }
            if (text.length() > XmlEvents.LONGEST_TEXT) {
                throw new UnreadableTableException("a cell is too long");
            }
        }
        return unescaped(text.toString());
    }

    /** Characters that XML cannot say stand as {@code _x000D_} (ECMA-376, part 1, 22.9.2.19). */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(escape.group(1), HEXADECIMAL))))
                : text;
    }

    private void add(String text) {
        var added = text.getBytes(StandardCharsets.UTF_8);
        if (count == MOST_TEXTS || bytes + added.length > MOST_BYTES) {
            throw XlsxArchive.tooLarge();
        }
        for (int done = 0; done < added.length; ) {
            int place = bytes + done;
            if (place >> BLOCK_BITS == blocks.size()) {
                blocks.add(new byte[BLOCK]);
            }
            int length = Math.min(added.length - done, BLOCK - (place & BLOCK - 1));
            System.arraycopy(added, done, blocks.get(place >> BLOCK_BITS), place & BLOCK - 1, length);
            done += length;
        }
        bytes += added.length;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = bytes;
    }
}
