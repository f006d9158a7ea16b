package io.quittance.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.openpdf.text.Image;
import org.openpdf.text.ImgRaw;

/** A picture for sheets, laid on white once: printers and archives want no transparency. Pressed once, shared by all documents. */
public final class Picture {

    private final Image image;

    private Picture(Image image) {
        this.image = image;
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
            var image = new ImgRaw(flat.getWidth(), flat.getHeight(), 3, 8, ArchiveFile.deflated(rgb(flat)));
            image.setDeflated(true);
            return new Picture(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy, to be placed. */
    Image image() {
        return Image.getInstance(image);
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
