package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Label, dotted line, figure: rows as on a till slip, each a term and its description. */
@Tag("dl")
public final class DotLeaders extends HtmlContainer {

    /** No rows yet. */
    public DotLeaders() {
        addClassName("q-leaders");
    }

    /** Adds a row. */
    public DotLeaders row(String label, Component figure) {
        add(rowOf(label, figure));
        return this;
    }

    /** Adds the row that sums up. */
    public DotLeaders total(String label, Component figure) {
        var row = rowOf(label, figure);
        row.getElement().setAttribute("data-total", true);
        add(row);
        return this;
    }

    private static Div rowOf(String label, Component figure) {
        return new Div(new DescriptionList.Term(label), new DescriptionList.Description(figure));
    }
}
