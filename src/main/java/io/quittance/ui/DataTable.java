package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows under headings, as a plain HTML table; on a phone each row becomes a slip with its headings beside the values. It
 * keeps no rows on the server: pages are appended on demand through {@link #more}. The first column should hold the link
 * that opens the row; a column without a heading holds what can be done with it.
 */
public final class DataTable<T> extends Div {

    private record Column<T>(String head, boolean figures, Function<T, Component> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTableRow heads = new NativeTableRow();
    private final NativeTableBody body = new NativeTableBody();
    private final Div below = new Div();
    private @Nullable Component empty;
    private int page = Integer.MAX_VALUE;
    private String offer = "";

    /** A table; the caption is read to people who cannot see its place. */
    public DataTable(String caption) {
        addClassName("q-table-scroll");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", caption);
        var table = new NativeTable();
        table.addClassName("q-table");
        var hidden = new Span(caption);
        hidden.addClassName("q-visually-hidden");
        table.getCaption().add(hidden);
        var head = new NativeTableHeader();
        head.add(heads);
        table.add(head, body);
        add(table, below);
    }

    /** A column of texts. */
    public DataTable<T> text(String head, Function<T, String> text) {
        return column(head, false, row -> new Span(text.apply(row)));
    }

    /** A column of components. */
    public DataTable<T> cell(String head, Function<T, Component> cell) {
        return column(head, false, cell);
    }

    /** A column of figures, set to the end. */
    public DataTable<T> figures(String head, Function<T, Component> cell) {
        return column(head, true, cell);
    }

    /** What is shown when there are no rows. */
    public DataTable<T> whenEmpty(Component state) {
        empty = state;
        return this;
    }

    /** Shows so many rows at a time, and offers the next ones below them. */
    public DataTable<T> pages(int rows, String more) {
        page = rows;
        offer = more;
        return this;
    }

    /** Shows these rows in place of all others. */
    public void show(List<T> rows) {
        body.removeAll();
        below.removeAll();
        showFrom(rows, 0);
        if (rows.isEmpty() && empty != null) {
            below.add(empty);
        }
    }

    private void showFrom(List<T> rows, int from) {
        int to = (int) Math.min(rows.size(), (long) from + page);
        append(rows.subList(from, to));
        more(offer + " (" + (rows.size() - to) + ")", to < rows.size() ? () -> showFrom(rows, to) : null);
    }

    /** Adds rows at the end. */
    public void append(List<T> rows) {
        for (var row : rows) {
            var line = new NativeTableRow();
            for (var column : columns) {
                var cell = new NativeTableCell(column.cell().apply(row));
                mark(cell, column.head(), column.figures());
                cell.getElement().setAttribute("data-label", column.head());
                line.add(cell);
            }
            body.add(line);
        }
    }

    /** Offers the next page below the rows; null takes the offer away. */
    public void more(String label, @Nullable Runnable next) {
        below.removeAll();
        if (next != null) {
            below.add(new ActionButton(label, Emphasis.SECONDARY, () -> {
                next.run();
                focusOn();
            }));
        }
    }

    /** The button that was pressed is gone: the keyboard goes on at the next one, else at the table. */
    private void focusOn() {
        below.getChildren()
                .filter(ActionButton.class::isInstance)
                .map(ActionButton.class::cast)
                .findFirst()
                .ifPresentOrElse(ActionButton::focus, () -> getElement().callJsFunction("focus"));
    }

    private DataTable<T> column(String head, boolean figures, Function<T, Component> cell) {
        columns.add(new Column<>(head, figures, cell));
        // A heading without words would be announced as an empty one.
        var title = head.isEmpty() ? new NativeTableCell() : heading(head);
        mark(title, head, figures);
        heads.add(title);
        return this;
    }

    private static Component heading(String head) {
        var title = new NativeTableHeaderCell(head);
        title.getElement().setAttribute("scope", "col");
        return title;
    }

    private static void mark(Component cell, String head, boolean figures) {
        if (head.isEmpty()) {
            cell.getElement().setAttribute("data-kind", "actions");
        } else if (figures) {
            cell.getElement().setAttribute("data-align", "end");
        }
    }
}
