package io.quittance.tables;

import java.util.BitSet;
import java.util.List;

/**
 * A row of a table: its line from 1 and the texts of its cells. A row of a workbook that says something to the right of its
 * header has one cell more than the header, with any content.
 *
 * @param numbers the cells that hold a number and not a text about one: nothing about them is ambiguous
 * @param lossy the cells whose number has more digits than a workbook keeps (15): as a number of an invoice it is another one
 * @param broken quotes do not add up in this row: its cells are only good for showing where it is
 */
public record TableRow(int line, List<String> cells, BitSet numbers, BitSet lossy, boolean broken) {

    private static final BitSet NONE = new BitSet();

    /** A row of texts only. */
    public TableRow(int line, List<String> cells) {
        this(line, cells, NONE, NONE, false);
    }

    /** A row whose quotes do not add up. */
    static TableRow broken(int line, List<String> cells) {
        return new TableRow(line, cells, NONE, NONE, true);
    }
}
