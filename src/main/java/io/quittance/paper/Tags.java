package io.quittance.paper;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** Structure elements with the attributes that PDF/UA-1 asks for. A part of nothing is nothing. */
final class Tags {

    private static final PdfName ATTRIBUTES = new PdfName("A");
    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName TABLE = new PdfName("Table");

    private Tags() {}

    static Part part(Part parent, String tag) {
        var above = parent.element();
        if (above == null) {
            return Part.NOTHING;
        }
        var element = new PdfStructureElement(above, new PdfName(tag));
        if (tag.equals("TH")) {
            var column = attributes(TABLE);
            column.put(new PdfName("Scope"), new PdfName("Column"));
            element.put(ATTRIBUTES, column);
        }
        return new Part(element);
    }

    static Part wideCell(Part row, String tag, int columns) {
        var cell = part(row, tag);
        var element = cell.element();
        if (element != null) {
            var wide = attributes(TABLE);
            wide.put(new PdfName("ColSpan"), new PdfNumber(columns));
            element.put(ATTRIBUTES, wide);
        }
        return cell;
    }

    /** A picture with its description and its place, from the lower left corner. */
    static Part figure(Part root, String inWords, double x, double y, double width, double height) {
        var figure = part(root, "Figure");
        var element = figure.element();
        if (element != null) {
            element.put(new PdfName("Alt"), new PdfString(inWords, PdfObject.TEXT_UNICODE));
            var layout = attributes(new PdfName("Layout"));
            layout.put(
                    new PdfName("BBox"),
                    new PdfArray(new PdfRectangle((float) x, (float) y, (float) (x + width), (float) (y + height))
                            .getElements()));
            element.put(ATTRIBUTES, layout);
        }
        return figure;
    }

    private static PdfDictionary attributes(PdfName owner) {
        var attributes = new PdfDictionary();
        attributes.put(OWNER, owner);
        return attributes;
    }
}
