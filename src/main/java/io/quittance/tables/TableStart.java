package io.quittance.tables;

/**
 * The place of a table's header row.
 *
 * @param sheet name of the sheet; empty = the first one that people see, or a text file
 * @param line of the header row, from 1; the first row at or below it that says something is the header row
 */
public record TableStart(String sheet, int line) {

    /** The first row of the first sheet. */
    public static final TableStart FIRST = new TableStart("", 1);
}
