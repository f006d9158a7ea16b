package io.quittance.tables;

import java.io.Closeable;
import java.util.Iterator;

/** A file as a table; the first row is the header row. */
public interface Table extends Closeable {

    /** The widest row a table may have, in cells. */
    int MOST_COLUMNS = 200;

    /** The rows that say something, once; the iterator throws {@link UnreadableTableException} where the table breaks. */
    Iterator<TableRow> rows();
}
