package io.quittance.einvoices;

import io.quittance.einvoices.EInvoice.Attachment;
import io.quittance.kernel.RefusedException;
import io.quittance.xml.XmlShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** The files inside a PDF: its tree of embedded files, and those associated with the document (PDF 2.0, 7.11.4 and 14.13). */
final class PdfFiles {

    private static final int MOST_FILES = 50;
    private static final int MOST_NODES = 1_000;
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private final List<Attachment> files = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int bytes;

    private PdfFiles() {}

    /** All of them, unpacked. @throws RefusedException when the document cannot be read within the limits */
    static List<Attachment> in(byte[] pdf) {
        try (var document = new GuardedPdf(pdf).parse(false)) {
            var found = new PdfFiles();
            var root = document.getDocumentCatalog().getCOSObject();
            var names = root.getCOSDictionary(COSName.NAMES);
            found.tree(names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES));
            found.each(root.getCOSArray(ASSOCIATED));
            return found.files;
        } catch (InvalidPasswordException _) {
            throw new RefusedException("file", "encrypted", "The PDF is locked by a password", "send it without");
        } catch (IOException | RuntimeException _) {
            throw new RefusedException(
                    "file",
                    "pdf",
                    "The PDF or a file in it is not readable",
                    "export the invoice again from the invoicing program");
        }
    }

    private void tree(@Nullable COSDictionary node) throws IOException {
        if (node == null || !once(node)) {
            return;
        }
        each(node.getCOSArray(COSName.NAMES));
        var kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            tree(kids.getObject(i) instanceof COSDictionary kid ? kid : null);
        }
    }

    private void each(@Nullable COSArray specifications) throws IOException {
        for (int i = 0; specifications != null && i < specifications.size(); i++) {
            if (specifications.getObject(i) instanceof COSDictionary specification && once(specification)) {
                file(specification);
            }
        }
    }

    private void file(COSDictionary specification) throws IOException {
        var embedded = specification.getCOSDictionary(COSName.EF);
        if (embedded == null) {
            return;
        }
        var stream = embedded.getCOSStream(COSName.UF);
        if (stream == null) {
            stream = embedded.getCOSStream(COSName.F);
        }
        if (stream != null && once(stream)) {
            var name = specification.getString(COSName.UF, specification.getString(COSName.F, ""));
            files.add(new Attachment(
                    name, Objects.requireNonNullElse(stream.getNameAsString(COSName.SUBTYPE), ""), read(stream)));
        }
    }

    private byte[] read(COSStream stream) throws IOException {
        try (var content = GuardedPdf.decoded(stream)) {
            var read = content.readNBytes(XmlShape.MOST_BYTES - bytes + 1);
            bytes += read.length;
            if (bytes > XmlShape.MOST_BYTES || files.size() >= MOST_FILES) {
                throw new IOException("too large or too many");
            }
            return read;
        }
    }

    private boolean once(COSBase object) throws IOException {
        if (seen.size() > MOST_NODES) {
            throw new IOException("too many nodes");
        }
        return seen.add(object);
    }
}
