package io.quittance.einvoices;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** PDFBox's renderer with a budget for the whole document: steps, seconds, and the size of a single image. */
final class BoundedRenderer extends PDFRenderer {

    private static final int MOST_STEPS = 500_000;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long MOST_PIXELS = 16_000_000;

    private final long begun = System.nanoTime();
    private int steps;

    BoundedRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++steps > MOST_STEPS || System.nanoTime() - begun > MOST_NANOS) {
                throw new IllegalStateException("the pages ask for too much work");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                throw new IllegalStateException("an image has too many pixels");
            }
            super.drawImage(image);
        }
    }
}
