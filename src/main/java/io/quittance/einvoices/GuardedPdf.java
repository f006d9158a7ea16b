package io.quittance.einvoices;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser with limits. PDFBox unpacks the streams that hold a document's structure wholly into memory; here each is
 * measured first. A document that needs repair is refused: looking for objects everywhere is how bombs hide.
 */
final class GuardedPdf extends PDFParser {

    private static final int MOST_OBJECTS = 100_000;
    private static final int MOST_STRUCTURE = 8 << 20;

    private int objects;
    private int structure;

    GuardedPdf(byte[] pdf) throws IOException {
        super(new RandomAccessReadBuffer(pdf));
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (++objects > MOST_OBJECTS) {
            throw new IOException("too many objects");
        }
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        if (dictionary.containsKey(COSName.N) || dictionary.containsKey(COSName.W)) {
            measure(stream);
        }
        return stream;
    }

    private void measure(COSStream stream) throws IOException {
        int before = structure;
        try (var bytes = decoded(stream)) {
            var buffer = new byte[1 << 13];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                structure += read;
                if (structure > MOST_STRUCTURE) {
                    throw new IOException("the structure is too large");
                }
            }
        }
        if (stream.getDictionaryObject(COSName.W) instanceof COSArray widths
                && structure - before > MOST_OBJECTS * rowBytes(widths)) {
            throw new IOException("too many objects");
        }
    }

    private static long rowBytes(COSArray widths) {
        long sum = 0;
        for (int i = 0; i < widths.size(); i++) {
            sum += widths.getObject(i) instanceof COSNumber width ? Math.max(0, width.longValue()) : 0;
        }
        return sum;
    }

    /** A stream's content, unpacked while it is read. @throws IOException for any packing but one single Flate */
    static InputStream decoded(COSStream stream) throws IOException {
        var filter = stream.getFilters();
        if (filter instanceof COSArray filters) {
            filter = filters.size() == 0 ? null : filters.size() == 1 ? filters.getObject(0) : filters;
        }
        if (filter == null) {
            return stream.createRawInputStream();
        }
        if (COSName.FLATE_DECODE.equals(filter)) {
            return new InflaterInputStream(stream.createRawInputStream());
        }
        throw new IOException("packed in an unusual way");
    }
}
