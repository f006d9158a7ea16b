package io.quittance.paper;

import io.quittance.kernel.Hashes;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What makes a file fit for the archive (PDF/A-2a, ISO 19005-2) and for screen readers (PDF/UA-1, ISO 14289-1), beside tags
 * and embedded fonts; and what makes two files of the same content equal.
 */
final class ArchiveFile {

    private static final byte[] SRGB = SheetWriter.stream(
            deflated(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()), "/N 3");

    private ArchiveFile() {}

    /** Before the document is opened. */
    static void prepare(SheetWriter writer, Document document, SheetInfo info) {
        writer.setPDFXConformance(PdfWriter.PDFA2A);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(info.title());
        document.addAuthor(info.author());
    }

    /** After the document was opened. */
    static void complete(SheetWriter writer, SheetInfo info) {
        var catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(info.language().toLanguageTag(), PdfObject.TEXT_UNICODE));
        var marked = new PdfDictionary();
        marked.put(new PdfName("Marked"), PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marked);
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(intent(writer)));
        writer.setXmpMetadata(Xmp.of(info));
        sameEveryTime(writer, info.key(), info.writtenOn());
    }

    /** Date and identity of the file come from its content. */
    static void sameEveryTime(SheetWriter writer, String key, LocalDate writtenOn) {
        var date = new PdfString("D:" + writtenOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z");
        writer.getInfo().put(PdfName.CREATIONDATE, date);
        writer.getInfo().put(PdfName.MODDATE, date);
        var id = Hashes.sha256(key.getBytes(StandardCharsets.UTF_8));
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private static PdfDictionary intent(SheetWriter writer) {
        var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.add(new PdfLiteral(SRGB)));
        return intent;
    }

    /** Pressed as PDF streams are. */
    static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
