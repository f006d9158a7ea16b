package io.quittance.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Cuts a font to the script that letters are written in, once; files embed the piece as it comes from here. */
final class FontCutter {

    /** All that ISO 32000-1 §9.9 asks for in a font whose letters are named by glyph. */
    private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "glyf", "hmtx");

    private final TrueTypeFont font;
    private final CmapLookup known;
    private final TTFSubsetter subsetter;
    private final Map<Integer, Integer> newNumbers = new HashMap<>();

    private FontCutter(TrueTypeFont font) throws IOException {
        this.font = font;
        this.known = font.getUnicodeCmapLookup();
        this.subsetter = new TTFSubsetter(font, TABLES);
    }

    static FontPiece cut(byte[] full, String name, Script script) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(full))) {
            return new FontCutter(font).cut(name, script);
        }
    }

    private FontPiece cut(String name, Script script) throws IOException {
        var points =
                script.points().filter(point -> known.getGlyphId(point) != 0).toArray();
        for (int point : points) {
            subsetter.add(point);
        }
        var out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        subsetter.getGIDMap().forEach((now, before) -> newNumbers.put(before, now));
        var glyphs = new TreeMap<Integer, Integer>();
        for (int point : points) {
            var glyph = newNumbers.get(known.getGlyphId(point));
            if (glyph != null) {
                glyphs.put(point, glyph);
            }
        }
        var tagged = script.tag + "+" + name;
        var piece = Unhinted.of(out.toByteArray());
        var widths = widths();
        return new FontPiece(
                tagged,
                SheetWriter.stream(ArchiveFile.deflated(piece), "/Length1 " + piece.length),
                SheetWriter.stream(ArchiveFile.deflated(toUnicode(glyphs)), ""),
                widths,
                Arrays.stream(widths).mapToObj(Integer::toString).collect(Collectors.joining(" ")),
                descriptor(tagged),
                Map.copyOf(glyphs));
    }

    /** Widths of all glyphs in thousandths of the size. */
    private int[] widths() throws IOException {
        var widths = new int[newNumbers.size()];
        for (var number : newNumbers.entrySet()) {
            widths[number.getValue()] = thousandths(font.getAdvanceWidth(number.getKey()));
        }
        return widths;
    }

    private String descriptor(String name) throws IOException {
        var head = font.getHeader();
        var metrics = font.getOS2Windows();
        boolean serif = name.contains("Serif");
        boolean bold = metrics.getWeightClass() > 500;
        return ("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d"
                        + "/CapHeight %d/StemV %d/FontFile2 ")
                .formatted(
                        name,
                        serif ? 34 : 32,
                        thousandths(head.getXMin()),
                        thousandths(head.getYMin()),
                        thousandths(head.getXMax()),
                        thousandths(head.getYMax()),
                        thousandths(metrics.getTypoAscender()),
                        thousandths(metrics.getTypoDescender()),
                        thousandths(metrics.getCapHeight()),
                        bold ? 140 : 80);
    }

    private int thousandths(int units) throws IOException {
        return Math.round(units * 1000f / font.getUnitsPerEm());
    }

    /** Which letter a glyph shows, so that text can be copied, searched and read aloud (ISO 32000-1 §9.10.3). */
    private static byte[] toUnicode(TreeMap<Integer, Integer> glyphs) {
        var letters = new TreeMap<Integer, Integer>();
        glyphs.forEach((point, glyph) -> letters.putIfAbsent(glyph, point));
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000><FFFF>
                endcodespacerange
                """);
        var rows = letters.entrySet().stream()
                .map(letter -> "<%04X><%04X>\n".formatted(letter.getKey(), letter.getValue()))
                .toList();
        for (int from = 0; from < rows.size(); from += 100) {
            var some = rows.subList(from, Math.min(rows.size(), from + 100));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(map::append);
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }
}
