package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Facts in two columns, for panels of desk and console. */
public final class FactList extends DescriptionList {

    /** No facts yet. */
    public FactList() {
        addClassName("q-pairs");
    }

    /** Adds a fact. */
    public FactList fact(String name, String value) {
        return fact(name, new Span(value));
    }

    /** Adds a fact. */
    public FactList fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
