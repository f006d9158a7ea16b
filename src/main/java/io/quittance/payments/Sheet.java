package io.quittance.payments;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * One A4 page with text at given places, in points from the top left corner, with title, language and the tags that a screen
 * reader follows. Everything without a tag is marked as decoration.
 */
final class Sheet {

    static final int WIDTH = 595;
    private static final int HEIGHT = 842;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(24_000);
    private final Document document = new Document(PageSize.A4);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
    private final PdfStructureElement root;
    private final PdfContentByte page;

    Sheet(String title, String author, Locale language) {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.addAuthor(author);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.toLanguageTag(), "UnicodeBig"));
        writer.getExtraCatalog().put(PdfName.MARKINFO, markInfo());
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        page = writer.getDirectContent();
    }

    /** A part of the document that holds others: a table, a row. */
    PdfStructureElement group(PdfStructureElement parent, String tag) {
        return new PdfStructureElement(parent, new PdfName(tag));
    }

    PdfStructureElement root() {
        return root;
    }

    /** Text that begins at x. */
    void left(PdfStructureElement parent, String tag, SheetStyle style, int x, int y, String text) {
        show(parent, tag, style, PdfContentByte.ALIGN_LEFT, x, y, text);
    }

    /** Text that ends at x. */
    void right(PdfStructureElement parent, String tag, SheetStyle style, int x, int y, String text) {
        show(parent, tag, style, PdfContentByte.ALIGN_RIGHT, x, y, text);
    }

    /**
     * Text in lines of at most this width.
     *
     * @return y of the line after the last
     */
    int paragraph(String tag, SheetStyle style, int x, int y, int width, String text) {
        int at = y;
        for (var line : style.wrap(width, text)) {
            left(root, tag, style, x, at, line);
            at += style.size() * 7 / 5;
        }
        return at;
    }

    /** A coloured bar. */
    void bar(Color colour, int x, int y, int width, int height) {
        page.beginMarkedContentSequence(new PdfName("Artifact"));
        page.setColorFill(colour);
        page.rectangle(x, HEIGHT - y - height, width, height);
        page.fill();
        page.endMarkedContentSequence();
    }

    /** A thin line. */
    void rule(Color colour, int x, int y, int width) {
        page.beginMarkedContentSequence(new PdfName("Artifact"));
        page.setColorStroke(colour);
        page.setLineWidth(0.6f);
        page.moveTo(x, HEIGHT - y);
        page.lineTo(x + width, HEIGHT - y);
        page.stroke();
        page.endMarkedContentSequence();
    }

    /** A picture, scaled into the box from its top left corner. */
    void picture(byte[] png, String inWords, int x, int y, int width, int height) {
        try {
            var image = Image.getInstance(png);
            image.scaleToFit(width, height);
            var figure = new PdfStructureElement(root, new PdfName("Figure"));
            figure.put(new PdfName("Alt"), new PdfString(inWords, "UnicodeBig"));
            page.beginMarkedContentSequence(figure);
            image.setAbsolutePosition(x, HEIGHT - y - image.getScaledHeight());
            page.addImage(image);
            page.endMarkedContentSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] finish() {
        document.close();
        return bytes.toByteArray();
    }

    private void show(
            PdfStructureElement parent, String tag, SheetStyle style, int alignment, int x, int y, String text) {
        page.beginMarkedContentSequence(new PdfStructureElement(parent, new PdfName(tag)));
        page.beginText();
        page.setColorFill(style.colour());
        page.setFontAndSize(style.font(), style.size());
        page.showTextAligned(alignment, text, x, HEIGHT - y, 0);
        page.endText();
        page.endMarkedContentSequence();
    }

    private static PdfDictionary markInfo() {
        var info = new PdfDictionary();
        info.put(new PdfName("Marked"), PdfBoolean.PDFTRUE);
        return info;
    }
}
