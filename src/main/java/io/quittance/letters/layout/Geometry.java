package io.quittance.letters.layout;

import io.quittance.paper.Box;

/** The lines that everything on a letter keeps to, in points from the top left corner of A4 (DIN 5008: 25 left, 20 right). */
final class Geometry {

    static final double LEFT = mm(25);
    static final double RIGHT = mm(190);
    static final double INNER = RIGHT - LEFT;
    /** Content of the pages after the first begins here. */
    static final double TOP = mm(27);
    /** The last line of the foot ends here. */
    static final double FOOT = mm(286.4);

    static final double FOLD_MARK = mm(12.2);

    private Geometry() {}

    static double mm(double millimetres) {
        return millimetres * Box.POINTS;
    }
}
