package io.quittance.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/**
 * OpenPDF's writer with fonts and pictures that were compressed before: OpenPDF would cut and compress them anew for every file.
 * All pages share one dictionary of resources.
 */
final class SheetWriter extends PdfWriter {

    private @Nullable PdfIndirectReference resources;
    private final Map<SheetFont, String> fonts = new LinkedHashMap<>();
    private final Map<Picture, String> pictures = new LinkedHashMap<>();

    SheetWriter(Document document, PdfDocument pdf, ByteArrayOutputStream out) {
        super(pdf, out);
        document.addDocListener(pdf);
        pdf.addWriter(this);
    }

    /** The object of a stream that is compressed already. @param entries more of its dictionary */
    static byte[] stream(byte[] compressed, String entries) {
        var out = new ByteArrayOutputStream(compressed.length + 200);
        out.writeBytes(("<<" + entries + "/Filter/FlateDecode/Length " + compressed.length + ">>stream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(compressed);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    PdfIndirectReference add(PdfObject object) {
        try {
            return addToBody(object).getIndirectReference();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which pages speak of a font. */
    String name(SheetFont font) {
        return fonts.computeIfAbsent(font, key -> "/F" + (fonts.size() + 1));
    }

    /** The name under which pages speak of a picture. */
    String name(Picture picture) {
        return pictures.computeIfAbsent(picture, key -> "/I" + (pictures.size() + 1));
    }

    /** Writes what the pages speak of; called once, after the last page was drawn. */
    void addResources() {
        var dictionary = new StringBuilder("<</Font<<");
        fonts.forEach((font, name) ->
                dictionary.append(name).append(' ').append(font.piece().writeTo(this)));
        dictionary.append(">>");
        if (!pictures.isEmpty()) {
            dictionary.append("/XObject<<");
            pictures.forEach(
                    (picture, name) -> dictionary.append(name).append(' ').append(picture.writeTo(this)));
            dictionary.append(">>");
        }
        try {
            super.addToBody(new PdfLiteral(dictionary.append(">>").toString()), resources());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfIndirectReference resources() {
        var reference = resources == null ? getPdfIndirectReference() : resources;
        resources = reference;
        return reference;
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        if (object instanceof PdfDictionary dictionary && dictionary.isPage()) {
            dictionary.put(PdfName.RESOURCES, resources());
        }
        return super.addToBody(object, reference);
    }
}
