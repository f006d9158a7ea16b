package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Shown where rows would be: what it means that there are none, and what can be done. */
public final class EmptyState extends Div {

    /** Says why it is empty; an empty text is left out. */
    public EmptyState(String title, String text, Component... actions) {
        addClassName("q-empty");
        add(new H2(title));
        if (!text.isEmpty()) {
            add(new Paragraph(text));
        }
        add(actions);
    }
}
