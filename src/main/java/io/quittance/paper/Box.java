package io.quittance.paper;

/**
 * A rectangle on a sheet, in millimetres from its top left corner.
 *
 * @param x distance of the left edge from the sheet's left edge
 * @param y distance of the upper edge from the sheet's upper edge
 */
public record Box(double x, double y, double width, double height) {

    /** Points of PostScript and PDF in a millimetre. */
    public static final double POINTS = 72 / 25.4;

    /** A box given in points. */
    static Box ofPoints(double x, double y, double width, double height) {
        return new Box(x / POINTS, y / POINTS, width / POINTS, height / POINTS);
    }

    /** Distance of the right edge from the sheet's left edge. */
    public double right() {
        return x + width;
    }

    /** Distance of the lower edge from the sheet's upper edge. */
    public double bottom() {
        return y + height;
    }

    /** True when the two share more than an edge. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** True when the other does not reach beyond this one by more than the slack. */
    public boolean holds(Box other, double slack) {
        return other.x >= x - slack
                && other.y >= y - slack
                && other.right() <= right() + slack
                && other.bottom() <= bottom() + slack;
    }
}
