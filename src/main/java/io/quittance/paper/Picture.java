package io.quittance.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.openpdf.text.Image;

/** A picture for sheets, laid on white once: printers and archives want no transparency. Shared by all documents. */
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
            var out = new ByteArrayOutputStream();
            ImageIO.write(flat, "png", out);
            return new Picture(Image.getInstance(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width over height. */
    public double proportion() {
        return image.getWidth() / (double) image.getHeight();
    }

    Image image() {
        return Image.getInstance(image);
    }
}
