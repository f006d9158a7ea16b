package io.quittance.tables;

import org.jspecify.annotations.Nullable;

/** The place that a cell of a sheet names for itself, from A1 to XFD1048576 and nowhere else (ECMA-376, part 1, 18.3.1.4). */
final class CellReference {

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LETTERS = 26;

    private CellReference() {}

    /** The column from 0; the following one when the cell does not say it. */
    static int column(@Nullable String reference, int following) {
        int column = reference == null ? following : column(reference);
        if (column < 0 || column >= MOST_COLUMNS) {
            throw beyond();
        }
        return column;
    }

    /** The row from 1, below the one before; the following one when the row does not say it. */
    static int row(@Nullable String number, int before) {
        int row = number == null ? before + 1 : SmallNumber.of(number);
        if (row <= before || row > MOST_ROWS) {
            throw beyond();
        }
        return row;
    }

    /** The last row of a range as a sheet announces it, {@code A1:K10001}; 0 when it says nothing that can be true. */
    static int last(@Nullable String range) {
        try {
            var end = range == null ? "" : range.substring(range.indexOf(':') + 1);
            int digits = 0;
            while (digits < end.length() && isLetter(end.charAt(digits))) {
                digits++;
            }
            return end.isEmpty() ? 0 : row(end.substring(digits), 0);
        } catch (UnreadableTableException _) {
            return 0;
        }
    }

    private static int column(String reference) {
        int column = 0;
        int at = 0;
        for (; at < reference.length() && isLetter(reference.charAt(at)); at++) {
            column = column * LETTERS + (reference.charAt(at) & ~0x20) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                throw beyond();
            }
        }
        row(reference.substring(at), 0);
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static UnreadableTableException beyond() {
        return new UnreadableTableException("no such cell");
    }
}
