package io.quittance.tables;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows that are read when they are asked for. */
abstract class Rows implements Iterator<TableRow> {

    private @Nullable TableRow next;
    private boolean ended;

    /** The next row that says something; null behind the last one. */
    abstract @Nullable TableRow read();

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }
}
