package io.quittance.imports;

import java.io.Closeable;
import java.util.Iterator;

/** A file as a table; the iterator throws {@link UnreadableTableException} where it breaks. */
interface Table extends Closeable {

    Iterator<TableRow> rows();
}
