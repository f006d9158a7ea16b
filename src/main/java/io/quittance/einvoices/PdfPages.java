package io.quittance.einvoices;

import io.quittance.kernel.RefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;

/**
 * Pictures of the first pages of a PDF. A PDF is a program: everything in it is measured before anything is drawn, and the
 * drawing has a budget of steps, pixels and time. What goes beyond it is not shown at all.
 */
public final class PdfPages {

    /** How many pages are drawn. */
    public static final int MOST_PAGES = 5;

    private static final float DOTS_PER_POINT = 110f / 72;
    private static final float LONGEST_SIDE = 1_600;
    private static final float SHORTEST_SIDE = 36;
    private static final long MOST_UNPACKED = 64L << 20;
    private static final int MOST_PICTURE_BYTES = 4 << 20;
    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE);

    private PdfPages() {}

    /** The first pages as PNG. @throws RefusedException when the document cannot be drawn within the limits */
    public static List<byte[]> draw(byte[] pdf) {
        try (var document = new GuardedPdf(pdf).parse(false)) {
            measure(document);
            var renderer = new BoundedRenderer(document);
            var pages = new ArrayList<byte[]>();
            for (int i = 0; i < Math.min(MOST_PAGES, document.getNumberOfPages()); i++) {
                pages.add(png(renderer.renderImage(i, scale(document, i), ImageType.RGB)));
            }
            return pages;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new RefusedException(
                    "file", "pdf", "The pages of this PDF cannot be shown", "download the file and open it");
        }
    }

    /** Every stream is unpacked once, without keeping it, before something else unpacks it into memory. */
    private static void measure(PDDocument document) throws IOException {
        long left = MOST_UNPACKED;
        var buffer = new byte[1 << 14];
        for (var key : document.getDocument().getXrefTable().keySet()) {
            var object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && !isPicture(stream)) {
                try (var bytes = GuardedPdf.decoded(stream)) {
                    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw new IOException("too large");
                        }
                    }
                }
            }
        }
    }

    /** Packed as a picture alone: its size is what it says of its width and height, which the renderer asks. */
    private static boolean isPicture(COSStream stream) {
        var filter = stream.getFilters();
        if (filter instanceof COSArray filters && filters.size() == 1) {
            filter = filters.getObject(0);
        }
        return filter instanceof COSName name && PICTURES.contains(name);
    }

    private static float scale(PDDocument document, int page) throws IOException {
        var box = document.getPage(page).getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        if (!(Math.min(box.getWidth(), box.getHeight()) >= SHORTEST_SIDE)) {
            throw new IOException("too small");
        }
        return Math.min(DOTS_PER_POINT, LONGEST_SIDE / longest);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        if (out.size() > MOST_PICTURE_BYTES) {
            throw new IOException("too large");
        }
        return out.toByteArray();
    }
}
