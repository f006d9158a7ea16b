package io.quittance.paper;

import java.util.Map;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;

/**
 * A cut font as files embed it: compressed once, the same bytes in each.
 *
 * @param name with the tag of its cut
 * @param program the font file as a stream
 * @param toUnicode what each glyph means, as a stream
 * @param widths by glyph, in thousandths of the size
 * @param widthList the same as text
 * @param descriptor its dictionary up to the reference to the font file
 * @param glyphs by letter
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FontPiece(
        String name,
        byte[] program,
        byte[] toUnicode,
        int[] widths,
        String widthList,
        String descriptor,
        Map<Integer, Integer> glyphs) {

    /** Writes the font: a composite font whose codes are its glyphs (ISO 32000-1 §9.7). */
    PdfIndirectReference writeTo(SheetWriter file) {
        var font = file.add(new PdfLiteral(program));
        var described = file.add(new PdfLiteral(descriptor + font + ">>"));
        var letters = file.add(new PdfLiteral("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "
                + described + "/W[0[" + widthList + "]]>>"));
        var meanings = file.add(new PdfLiteral(toUnicode));
        return file.add(new PdfLiteral("<</Type/Font/Subtype/Type0/BaseFont/" + name
                + "/Encoding/Identity-H/DescendantFonts[" + letters + "]/ToUnicode " + meanings + ">>"));
    }
}
