package io.quittance.payments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.openpdf.text.pdf.BaseFont;

/**
 * Liberation Sans, embedded in every document. The full font is cut once to the scripts of Europe, which makes each document
 * faster to write; a document then keeps only the letters it uses.
 */
final class SheetFonts {

    static final BaseFont REGULAR = load("LiberationSans-Regular");
    static final BaseFont BOLD = load("LiberationSans-Bold");

    private SheetFonts() {}

    private static BaseFont load(String name) {
        try (var stream = SheetFonts.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (stream == null) {
                throw new IllegalStateException("the font " + name + " is not on the class path");
            }
            return BaseFont.createFont(
                    name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, cut(stream.readAllBytes()), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cut(byte[] full) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(full))) {
            var subsetter = new TTFSubsetter(font);
            var known = font.getUnicodeCmapLookup();
            for (int[] range :
                    new int[][] {{0x20, 0x24f}, {0x370, 0x4ff}, {0x1e00, 0x1fff}, {0x2010, 0x203a}, {0x20a0, 0x20bf}}) {
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
