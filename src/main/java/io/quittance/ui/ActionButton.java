package io.quittance.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A button. What it does is closed or idempotent, so that a double click acts once. */
public final class ActionButton extends NativeButton {

    /** A button that runs the action. */
    public ActionButton(String text, Emphasis emphasis, Runnable action) {
        add(new Span(text));
        addClassName("q-btn");
        getElement().setAttribute("type", "button").setAttribute("data-kind", emphasis.attribute());
        addClickListener(_ -> action.run());
    }

    /** Shows the key that does the same; the screen binds the key itself. */
    public ActionButton key(String key) {
        var hint = new Element("kbd");
        hint.setText(key);
        getElement().appendChild(hint);
        getElement().setAttribute("aria-keyshortcuts", key);
        return this;
    }

    /** Names the button for scripts. */
    public ActionButton testId(String id) {
        getElement().setAttribute("data-testid", id);
        return this;
    }
}
