package io.quittance.ui;

import com.vaadin.flow.component.html.Span;

/** A state as word and shape. */
public final class StatusPill extends Span {

    /** Shows the word with the shape and colour of the style. */
    public StatusPill(String word, StatusStyle style) {
        super(word);
        addClassName("q-pill");
        getElement().setAttribute("data-status", style.attribute());
    }
}
