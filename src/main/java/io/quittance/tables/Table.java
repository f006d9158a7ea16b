package io.quittance.tables;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** A file as a table, opened to look at its beginning or to read it once. */
public interface Table extends Closeable {

    /** The widest row a table may have, in cells. */
    int MOST_COLUMNS = 200;

    /** How many rows a look at the beginning of a sheet gives at most. */
    int TOP = 60;

    /** Names of the sheets that people see, in their order; a text file has one without a name. */
    List<String> sheets();

    /** The first rows of a sheet that say something, as they stand there. */
    List<TableRow> top(String sheet);

    /**
     * From the header row on, the rows that say something; the iterator throws {@link UnreadableTableException} where the
     * table breaks.
     */
    Iterator<TableRow> rows(TableStart start);

    /** The last line that the table says it has, once its first row was read; 0 = it says nothing. It may be wrong. */
    default int lastLine() {
        return 0;
    }
}
