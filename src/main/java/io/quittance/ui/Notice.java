package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A few words set apart. A screen reader hears them when they appear. */
public final class Notice extends Div {

    private final Span words;

    /** Says the text. */
    public Notice(String text, StatusStyle style, Component... more) {
        addClassName("q-notice");
        getElement().setAttribute("role", "status").setAttribute("data-status", style.attribute());
        words = new Span(text);
        add(words);
        add(more);
    }

    /** Says something else. */
    public void says(String text) {
        words.setText(text);
    }
}
