package io.quittance.gallery;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Many pictures on one: a row a language, a column a frame. */
final class ContactSheet {

    private static final double SCALE = 0.4;
    private static final int GAP = 12;
    private static final int TALLEST = 620;
    private static final Color WALL = new Color(120, 126, 124);

    private ContactSheet() {}

    /** @param rows each language's pictures */
    static void write(Path file, List<List<Path>> rows) {
        var pictures = rows.stream()
                .map(row -> row.stream().map(ContactSheet::small).toList())
                .toList();
        int width = pictures.stream().mapToInt(ContactSheet::width).max().orElse(GAP);
        int height = pictures.stream().mapToInt(row -> height(row) + GAP).sum() + GAP;
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(WALL);
        graphics.fillRect(0, 0, width, height);
        int y = GAP;
        for (var row : pictures) {
            int x = GAP;
            for (var picture : row) {
                graphics.drawImage(picture, x, y, null);
                x += picture.getWidth() + GAP;
            }
            y += height(row) + GAP;
        }
        graphics.dispose();
        try {
            ImageIO.write(sheet, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage small(Path file) {
        try {
            var full = ImageIO.read(file.toFile());
            int width = Math.max(1, (int) (full.getWidth() * SCALE));
            int height = Math.max(1, (int) (full.getHeight() * SCALE));
            var small = new BufferedImage(width, Math.min(height, TALLEST), BufferedImage.TYPE_INT_RGB);
            var graphics = small.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(full, 0, 0, width, height, null);
            graphics.dispose();
            return small;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int width(List<BufferedImage> row) {
        return row.stream().mapToInt(picture -> picture.getWidth() + GAP).sum() + GAP;
    }

    private static int height(List<BufferedImage> row) {
        return row.stream().mapToInt(BufferedImage::getHeight).max().orElse(0);
    }
}
