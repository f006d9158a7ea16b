package io.quittance.imports;

import java.util.BitSet;
import java.util.List;

/**
 * A row of a table: its line from 1 and the texts of its cells.
 *
 * @param numbers the cells that hold a number and not a text about one: nothing about them is ambiguous
 */
record TableRow(int line, List<String> cells, BitSet numbers) {

    private static final BitSet NONE = new BitSet();

    /** A row of texts only. */
    TableRow(int line, List<String> cells) {
        this(line, cells, NONE);
    }
}
