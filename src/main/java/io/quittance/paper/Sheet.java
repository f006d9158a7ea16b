package io.quittance.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A4 pages with text at given places, in points from the top left corner. A tagged sheet has title, language and the tags that
 * a screen reader follows, and is fit for the archive; everything without a tag is marked as decoration. Calls between
 * {@link #newPage} go to the current page.
 */
public final class Sheet {

    public static final int WIDTH = 595;
    static final float HEIGHT = PageSize.A4.getHeight();

    /** Of the pages, from 1 to 9: the usual 6 makes a letter two percent smaller and takes a quarter more time for all of it. */
    private static final int PRESSING = 1;

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(60_000);
    private final Document document = new Document(PageSize.A4);
    private final SheetWriter writer = new SheetWriter(document, new PdfDocument(), bytes);
    private final PdfContentByte page;
    private final ContentStream content;
    private final Part root;

    private Sheet(SheetInfo info) {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setCompressionLevel(PRESSING);
        ArchiveFile.prepare(writer, document, info);
        document.open();
        page = writer.getDirectContent();
        content = new ContentStream(page.getInternalBuffer(), writer);
        ArchiveFile.complete(writer, info);
        root = new Part(new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
    }

    /** For people and archives. */
    public static Sheet tagged(SheetInfo info) {
        return new Sheet(info);
    }

    /** The whole document. */
    public Part root() {
        return root;
    }

    /** A part that holds others: a table, a row. */
    public Part group(Part parent, String tag) {
        return Tags.part(parent, tag);
    }

    /** A cell that spans columns of its table. */
    public Part wideCell(Part row, String tag, int columns) {
        return Tags.wideCell(row, tag, columns);
    }

    /** Text that begins at x. */
    public void left(Part parent, String tag, SheetStyle style, double x, double y, String text) {
        lines(Tags.part(parent, tag), style, x, y, false, List.of(text));
    }

    /** Text that ends at x. */
    public void right(Part parent, String tag, SheetStyle style, double x, double y, String text) {
        lines(Tags.part(parent, tag), style, x, y, true, List.of(text));
    }

    /** Lines of one text below each other, as the content of this very part. */
    public void lines(Part part, SheetStyle style, double x, double y, boolean endsAtX, List<String> lines) {
        lines(part, style, x, y, endsAtX, 1, lines);
    }

    private void lines(
            Part part, SheetStyle style, double x, double y, boolean endsAtX, double narrowed, List<String> lines) {
        begin(part);
        content.text(style, x, HEIGHT - y, endsAtX, narrowed, lines);
        end();
    }

    /** Text that is no part of the content: page numbers, marks, repeated heads. */
    public void decoration(SheetStyle style, double x, double y, boolean endsAtX, String text) {
        lines(Part.NOTHING, style, x, y, endsAtX, List.of(text));
    }

    /** Text whose letters are set narrower where it would be wider than the box. */
    public void fitted(Part parent, String tag, SheetStyle style, double x, double y, double width, String text) {
        double narrowed = Math.min(1, width / style.width(text));
        lines(Tags.part(parent, tag), style, x, y, false, narrowed, List.of(text));
    }

    /** Text in lines of at most this width. @return y of the line after the last */
    public double paragraph(String tag, SheetStyle style, double x, double y, double width, String text) {
        var lines = style.wrap(width, text);
        lines(Tags.part(root, tag), style, x, y, false, lines);
        return y + lines.size() * style.leading();
    }

    /** A filled rectangle. */
    public void bar(Color colour, double x, double y, double width, double height) {
        begin(Part.NOTHING);
        content.bar(colour, x, HEIGHT - y - height, width, height);
        end();
    }

    /** A thin line to the right. */
    public void rule(Color colour, double x, double y, double width) {
        begin(Part.NOTHING);
        content.rule(colour, x, HEIGHT - y, width);
        end();
    }

    /** A picture, scaled into the box from its top left corner. */
    public void picture(Picture picture, String inWords, double x, double y, double width, double height) {
        double scale = picture.scale(width, height);
        double wide = scale * picture.width();
        double high = scale * picture.height();
        double bottom = HEIGHT - y - high;
        begin(Tags.figure(root, inWords, x, bottom, wide, high));
        content.picture(picture, x, bottom, wide, high);
        end();
    }

    /** A QR code with its quiet zone inside a square of this side. */
    public void qr(QrCode code, String inWords, double x, double y, double side) {
        double module = side / (code.size() + 2 * QrCode.QUIET_ZONE);
        begin(Tags.figure(root, inWords, x, HEIGHT - y - side, side, side));
        content.code(code, x + QrCode.QUIET_ZONE * module, HEIGHT - y - QrCode.QUIET_ZONE * module, module);
        end();
    }

    /** Ends the page and begins the next. */
    public void newPage() {
        document.newPage();
        content.fresh();
    }

    /** Ends the document. */
    public byte[] finish() {
        writer.addResources();
        document.close();
        return bytes.toByteArray();
    }

    private void begin(Part part) {
        var element = part.element();
        if (element != null) {
            page.beginMarkedContentSequence(element);
        } else {
            page.beginMarkedContentSequence(ARTIFACT);
        }
    }

    private void end() {
        page.endMarkedContentSequence();
    }
}
