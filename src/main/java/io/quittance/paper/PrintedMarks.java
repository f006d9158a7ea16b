package io.quittance.paper;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Everything that leaves ink on a page, with its place: glyphs, pictures, filled and stroked paths. */
final class PrintedMarks extends PDFGraphicsStreamEngine {

    /** A mark. @param text one letter, empty for a drawing */
    record Mark(String text, Box box) {
        boolean isText() {
            return !text.isEmpty();
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private final List<PDFont> fonts = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private final double height;
    private final double left;
    private final double bottom;

    private PrintedMarks(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
        this.left = page.getMediaBox().getLowerLeftX();
        this.bottom = page.getMediaBox().getLowerLeftY();
    }

    /** Reads a page. */
    static PrintedMarks of(PDPage page) throws IOException {
        var marks = new PrintedMarks(page);
        marks.processPage(page);
        return marks;
    }

    List<Mark> marks() {
        return marks;
    }

    List<PDFont> fonts() {
        return fonts;
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        if (!fonts.contains(font)) {
            fonts.add(font);
        }
        var letter = font.toUnicode(code);
        double size = at.getScalingFactorY();
        double width = displacement.getX() * at.getScalingFactorX();
        // Blank glyphs print nothing; ascent and descent of ordinary letters are taken for the ink of the others.
        var text = letter == null ? "?" : letter;
        if (!text.isBlank()) {
            add(text, at.getTranslateX(), at.getTranslateY() - 0.2 * size, width, 0.92 * size);
        } else {
            marks.add(new Mark(" ", box(at.getTranslateX(), at.getTranslateY(), width, 0)));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        var at = getGraphicsState().getCurrentTransformationMatrix();
        add("", at.getTranslateX(), at.getTranslateY(), at.getScalingFactorX(), at.getScalingFactorY());
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        path.moveTo(one.getX(), one.getY());
        path.lineTo(two.getX(), two.getY());
        path.lineTo(three.getX(), three.getY());
        path.lineTo(four.getX(), four.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        paint();
    }

    @Override
    public void fillPath(int windingRule) {
        paint();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paint();
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away still counts: the check is on the safe side.
    }

    @Override
    public void shadingFill(COSName name) {
        add("", left, bottom, getPage().getMediaBox().getWidth(), height);
    }

    private void paint() {
        Rectangle2D bounds = path.getBounds2D();
        add("", bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        path.reset();
    }

    private void add(String text, double x, double y, double width, double tall) {
        marks.add(new Mark(text, box(x, y, width, tall)));
    }

    private Box box(double x, double y, double width, double tall) {
        return Box.ofPoints(x - left, height - (y - bottom) - tall, width, tall);
    }
}
