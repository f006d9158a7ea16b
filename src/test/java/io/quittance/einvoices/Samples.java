package io.quittance.einvoices;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Our own sample invoices. */
public final class Samples {

    private Samples() {}

    /** The text of a sample. */
    public static String xml(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/einvoices/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample with pieces of its text replaced, in turn: what, by what. */
    public static byte[] changed(String name, String... replacements) {
        var text = xml(name);
        for (int i = 0; i < replacements.length; i += 2) {
            if (!text.contains(replacements[i])) {
                throw new IllegalArgumentException(replacements[i]);
            }
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A page with these files inside. */
    public static byte[] pdf(Map<String, byte[]> files) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            var specifications = new TreeMap<String, PDComplexFileSpecification>();
            for (var file : files.entrySet()) {
                specifications.put(file.getKey(), specification(document, file.getKey(), file.getValue()));
            }
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(specifications);
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            var metadata = "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.UTF_8);
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(metadata)));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Factur-X PDF of a sample. */
    public static byte[] facturX(byte[] xml) {
        return pdf(Map.of("factur-x.xml", xml));
    }

    private static PDComplexFileSpecification specification(PDDocument document, String name, byte[] bytes)
            throws IOException {
        var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(embedded);
        return specification;
    }
}
