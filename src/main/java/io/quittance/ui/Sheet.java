package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;

/** The slip of paper that a portal screen is made of. */
public final class Sheet extends Section {

    /** A sheet with this content. */
    public Sheet(Component... content) {
        super(content);
        addClassName("q-sheet");
    }

    /** Adds a perforation: what is owed above, what can be done below. */
    public Sheet tear() {
        var line = new Div();
        line.addClassName("q-tear");
        line.getElement().setAttribute("role", "presentation");
        add(line);
        return this;
    }
}
