package io.quittance.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A4 pages with text at given places, in points from the top left corner. A tagged sheet has title, language and the tags that
 * a screen reader follows, and is fit for the archive; everything without a tag is marked as decoration. A sheet without tags
 * is for printers only. Calls between {@link #newPage} go to the current page.
 */
public final class Sheet {

    public static final int WIDTH = 595;
    static final float HEIGHT = PageSize.A4.getHeight();

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(24_000);
    private final Document document = new Document(PageSize.A4);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
    private final boolean tagged;
    private final Part root;
    private final PdfContentByte page;

    private Sheet(@Nullable SheetInfo info) {
        this.tagged = info != null;
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        if (info != null) {
            ArchiveFile.prepare(writer, document, info);
        }
        document.open();
        page = writer.getDirectContent();
        if (info == null) {
            root = Part.NOTHING;
        } else {
            ArchiveFile.complete(writer, info);
            root = new Part(new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
        }
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
        begin(part);
        page.beginText();
        page.setColorFill(style.colour());
        page.setFontAndSize(style.font().base(), (float) style.size());
        double at = y;
        for (int i = 0; i < lines.size(); i++) {
            var text = style.font().printable(lines.get(i));
            double from = endsAtX ? x - style.font().width(text, style.size()) : x;
            page.setTextMatrix((float) from, (float) (HEIGHT - at));
            page.showText(i + 1 < lines.size() && tagged ? text + " " : text);
            at += style.leading();
        }
        page.endText();
        end();
    }

    /** Text that is no part of the content: page numbers, marks, repeated heads. */
    public void decoration(SheetStyle style, double x, double y, boolean endsAtX, String text) {
        lines(Part.NOTHING, style, x, y, endsAtX, List.of(text));
    }

    /** Text whose letters are set narrower where it would be wider than the box. */
    public void fitted(Part parent, String tag, SheetStyle style, double x, double y, double width, String text) {
        double share = Math.min(1, width / style.width(text));
        page.setHorizontalScaling((float) (100 * share));
        left(parent, tag, style, x, y, text);
        page.setHorizontalScaling(100);
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
        page.setColorFill(colour);
        page.rectangle((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
        page.fill();
        end();
    }

    /** A thin line to the right. */
    public void rule(Color colour, double x, double y, double width) {
        begin(Part.NOTHING);
        page.setColorStroke(colour);
        page.setLineWidth(0.6f);
        page.moveTo((float) x, (float) (HEIGHT - y));
        page.lineTo((float) (x + width), (float) (HEIGHT - y));
        page.stroke();
        end();
    }

    /** A picture, scaled into the box from its top left corner. */
    public void picture(Picture picture, String inWords, double x, double y, double width, double height) {
        var image = picture.image();
        image.scaleToFit((float) width, (float) height);
        double bottom = HEIGHT - y - image.getScaledHeight();
        begin(Tags.figure(root, inWords, x, bottom, image.getScaledWidth(), image.getScaledHeight()));
        image.setAbsolutePosition((float) x, (float) bottom);
        page.addImage(image);
        end();
    }

    /** A QR code with its quiet zone inside a square of this side. */
    public void qr(QrCode code, String inWords, double x, double y, double side) {
        double module = side / (code.size() + 2 * QrCode.QUIET_ZONE);
        begin(Tags.figure(root, inWords, x, HEIGHT - y - side, side, side));
        QrDrawing.draw(page, code, x + QrCode.QUIET_ZONE * module, HEIGHT - y - QrCode.QUIET_ZONE * module, module);
        end();
    }

    /** Ends the page and begins the next. */
    public void newPage() {
        document.newPage();
    }

    /** Ends the document. */
    public byte[] finish() {
        document.close();
        return bytes.toByteArray();
    }

    private void begin(Part part) {
        var element = part.element();
        if (element != null) {
            page.beginMarkedContentSequence(element);
        } else if (tagged) {
            page.beginMarkedContentSequence(ARTIFACT);
        }
    }

    private void end() {
        if (tagged) {
            page.endMarkedContentSequence();
        }
    }
}
