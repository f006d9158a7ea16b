package io.quittance.tables;

import java.util.BitSet;
import java.util.List;

/**
 * A row of a table: its line from 1 and the texts of its cells. A row of a workbook that says something to the right of its
 * header has one cell more than the header, whatever else stands there.
 *
 * @param numbers the cells that hold a number and not a text about one: nothing about them is ambiguous
 */
public record TableRow(int line, List<String> cells, BitSet numbers) {

    private static final BitSet NONE = new BitSet();

    /** A row of texts only. */
    public TableRow(int line, List<String> cells) {
        this(line, cells, NONE);
    }
}
