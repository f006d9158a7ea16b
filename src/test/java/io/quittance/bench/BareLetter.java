package io.quittance.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The reference: the same words and the same table by OpenPDF's own layout, with the full font file that OpenPDF cuts to the
 * letters in use. It has no logo, no codes, no tags, no metadata, no colours; everything stands in one column, and its fonts
 * are opened once.
 */
final class BareLetter {

    private final BaseFont regular = full("LiberationSans-Regular");
    private final BaseFont bold = full("LiberationSans-Bold");

    byte[] letter(int at) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, 70, 57, 60, 60);
        PdfWriter.getInstance(document, out);
        document.open();
        write(document, 14, new Font(regular, 10), LetterTexts.HEAD);
        write(document, 18, new Font(bold, 14), LetterTexts.TITLE + " " + at);
        write(document, 15, new Font(regular, 10.5f), LetterTexts.OPENING);
        document.add(table());
        write(document, 15, new Font(regular, 10.5f), LetterTexts.CLOSING);
        write(document, 10, new Font(regular, 8), LetterTexts.SMALL);
        document.close();
        return out.toByteArray();
    }

    private static void write(Document document, float leading, Font font, String... texts) {
        for (var text : texts) {
            document.add(new Paragraph(leading, text, font));
        }
    }

    private PdfPTable table() {
        var table = new PdfPTable(5);
        for (int at = 0; at < LetterTexts.CELLS.length; at++) {
            var cell =
                    new PdfPCell(new Phrase(LetterTexts.CELLS[at], new Font(at < 5 || at > 9 ? bold : regular, 9.5f)));
            cell.setHorizontalAlignment(at % 5 == 4 ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            table.addCell(cell);
        }
        return table;
    }

    static byte[] file(String name) {
        try (InputStream stream =
                Objects.requireNonNull(BareLetter.class.getResourceAsStream("/liberation/" + name + ".ttf"))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont full(String name) {
        try {
            return BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, true, true, file(name), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
