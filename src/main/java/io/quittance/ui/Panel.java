package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a desk or console page. */
public final class Panel extends Section {

    private final Div head = new Div();

    /** A panel with this title and content; an empty title is left out, where the page's own says it all. */
    public Panel(String title, Component... content) {
        addClassName("q-panel");
        head.addClassName("q-panel-head");
        if (!title.isEmpty()) {
            head.add(new H2(title));
        }
        add(head);
        add(content);
    }

    /** Puts a link or a {@link FilterBar} beside the title. */
    public Panel beside(Component component) {
        head.add(component);
        return this;
    }
}
