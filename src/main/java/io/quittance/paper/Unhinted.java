package io.quittance.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A TrueType font (ISO/IEC 14496-22) without its instructions for coarse screens, which are half of it and mean nothing to a
 * printer: the outlines stay as they are.
 */
final class Unhinted {

    private static final int HAS_INSTRUCTIONS = 0x0100;
    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    private record Table(String tag, byte[] bytes) {}

    private final ByteBuffer font;
    private final ByteArrayOutputStream glyphs = new ByteArrayOutputStream();
    private final ByteArrayOutputStream places = new ByteArrayOutputStream();

    private Unhinted(byte[] font) {
        this.font = ByteBuffer.wrap(font);
    }

    /** @param font with long glyph offsets, as the subsetter writes it */
    static byte[] of(byte[] font) {
        return new Unhinted(font).cut();
    }

    private byte[] cut() {
        int glyf = offset("glyf");
        int loca = offset("loca");
        int count = font.getShort(offset("maxp") + 4) & 0xffff;
        for (int glyph = 0; glyph <= count; glyph++) {
            places.writeBytes(bytes(glyphs.size()));
            if (glyph < count) {
                int from = glyf + font.getInt(loca + 4 * glyph);
                int to = glyf + font.getInt(loca + 4 * glyph + 4);
                if (to > from) {
                    glyph(from, to);
                    glyphs.write(new byte[3], 0, -glyphs.size() & 3);
                }
            }
        }
        var tables = new ArrayList<Table>();
        for (int at = 0; at < font.getShort(4); at++) {
            var tag = tag(at);
            tables.add(new Table(
                    tag,
                    switch (tag) {
                        case "glyf" -> glyphs.toByteArray();
                        case "loca" -> places.toByteArray();
                        default -> slice(font.getInt(12 + 16 * at + 8), font.getInt(12 + 16 * at + 12));
                    }));
        }
        return assembled(tables);
    }

    private void glyph(int from, int to) {
        int contours = font.getShort(from);
        if (contours < 0) {
            glyphs.writeBytes(composed(from));
            return;
        }
        int instructions = from + 10 + 2 * contours;
        glyphs.writeBytes(slice(from, instructions - from));
        glyphs.writeBytes(new byte[2]);
        int outline = instructions + 2 + (font.getShort(instructions) & 0xffff);
        glyphs.writeBytes(slice(outline, to - outline));
    }

    private byte[] composed(int from) {
        int at = from + 10;
        var cleared = new ArrayList<Integer>();
        int flags;
        do {
            flags = font.getShort(at);
            cleared.add(at - from);
            at += 4 + ((flags & WORDS) == 0 ? 2 : 4);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
        var glyph = slice(from, at - from);
        cleared.forEach(place -> glyph[place] &= (byte) ~(HAS_INSTRUCTIONS >> 8));
        return glyph;
    }

    private byte[] assembled(List<Table> tables) {
        var head = ByteBuffer.allocate(12 + 16 * tables.size());
        head.put(slice(0, 12));
        var body = new ByteArrayOutputStream();
        for (var table : tables) {
            head.put(table.tag.getBytes(StandardCharsets.ISO_8859_1));
            head.putInt(sum(table.bytes)).putInt(head.capacity() + body.size()).putInt(table.bytes.length);
            body.writeBytes(table.bytes);
            body.write(new byte[3], 0, -body.size() & 3);
        }
        return ByteBuffer.allocate(head.capacity() + body.size())
                .put(head.flip())
                .put(body.toByteArray())
                .array();
    }

    private static int sum(byte[] table) {
        int sum = 0;
        for (int at = 0; at < table.length; at++) {
            sum += (table[at] & 0xff) << (24 - 8 * (at & 3));
        }
        return sum;
    }

    private int offset(String tag) {
        for (int at = 0; at < font.getShort(4); at++) {
            if (tag(at).equals(tag)) {
                return font.getInt(12 + 16 * at + 8);
            }
        }
        throw new IllegalArgumentException("the font has no table " + tag);
    }

    private String tag(int table) {
        return new String(slice(12 + 16 * table, 4), StandardCharsets.ISO_8859_1);
    }

    private byte[] slice(int from, int length) {
        var bytes = new byte[length];
        font.get(from, bytes);
        return bytes;
    }

    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
