package io.quittance.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Cuts a font to the scripts that letters are written in. */
final class FontCutter {

    private static final int[][] LATIN = {
        {0x20, 0x7e}, {0xa0, 0x24f}, {0x2010, 0x203a}, {0x20ac, 0x20ac}, {0x2212, 0x2212}
    };
    private static final int[][] EUROPE = {
        {0x20, 0x7e},
        {0xa0, 0x24f},
        {0x370, 0x4ff},
        {0x1e00, 0x1fff},
        {0x2010, 0x203a},
        {0x20a0, 0x20bf},
        {0x2212, 0x2212}
    };

    private FontCutter() {}

    static byte[] cut(byte[] full, boolean europe) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(full))) {
            var subsetter = new TTFSubsetter(font);
            var known = font.getUnicodeCmapLookup();
            for (int[] range : europe ? EUROPE : LATIN) {
                for (int point = range[0]; point <= range[1]; point++) {
                    if (known.getGlyphId(point) != 0) {
                        subsetter.add(point);
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        }
    }
}
