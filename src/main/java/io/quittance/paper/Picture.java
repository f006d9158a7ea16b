package io.quittance.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;

/** A picture for sheets, laid on white once: printers and archives want no transparency. Pressed once, shared by all documents. */
public final class Picture {

    private final int width;
    private final int height;
    private final byte[] compressed;

    private Picture(int width, int height, byte[] compressed) {
        this.width = width;
        this.height = height;
        this.compressed = compressed;
    }

    /** A PNG. */
    public static Picture ofPng(byte[] png) {
        try {
            var given = ImageIO.read(new ByteArrayInputStream(png));
            var flat = new BufferedImage(given.getWidth(), given.getHeight(), BufferedImage.TYPE_INT_RGB);
            var graphics = flat.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
            graphics.drawImage(given, 0, 0, null);
            graphics.dispose();
            return new Picture(flat.getWidth(), flat.getHeight(), ArchiveFile.deflated(rgb(flat)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much it is made smaller or larger to fit the box. */
    double scale(double boxWidth, double boxHeight) {
        return Math.min(boxWidth / width, boxHeight / height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    PdfIndirectReference writeTo(SheetWriter file) {
        return file.add(new PdfLiteral(SheetWriter.stream(
                compressed,
                "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width " + width + "/Height "
                        + height)));
    }

    private static byte[] rgb(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                bytes.write(pixel >> 16);
                bytes.write(pixel >> 8);
                bytes.write(pixel);
            }
        }
        return bytes.toByteArray();
    }
}
