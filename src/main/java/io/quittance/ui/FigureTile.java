package io.quittance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A figure with the question it answers as its title; a click opens the rows it is made of. */
public final class FigureTile extends Anchor {

    private final Span change = new Span();

    /**
     * A figure.
     *
     * @param href the address of the rows behind the figure
     */
    public FigureTile(String question, String figure, String href) {
        addClassName("q-tile");
        setHref(href);
        var title = new Span(question);
        title.addClassName("q-tile-question");
        var value = new Span(figure);
        value.addClassName("q-tile-figure");
        change.addClassName("q-tile-change");
        add(title, value, change);
    }

    /** Says below the figure what changed or what it is made of. */
    public FigureTile change(String text, StatusStyle style) {
        change.setText(text);
        change.getElement().setAttribute("data-status", style.attribute());
        return this;
    }
}
