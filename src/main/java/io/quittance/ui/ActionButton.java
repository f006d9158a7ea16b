package io.quittance.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.BooleanSupplier;

/** A button. What it does is closed or idempotent, so that a double click acts once. */
public final class ActionButton extends NativeButton {

    private final Span label;

    /** A button that runs the action. */
    public ActionButton(String text, Emphasis emphasis, Runnable action) {
        this(text, emphasis);
        addClickListener(_ -> action.run());
    }

    private ActionButton(String text, Emphasis emphasis) {
        label = new Span(text);
        add(label);
        addClassName("q-btn");
        getElement().setAttribute("type", "button").setAttribute("data-kind", emphasis.attribute());
    }

    /**
     * A button that takes seconds and leads to another page: it says these words meanwhile and takes no second click.
     *
     * @param leads what it does; false when it led nowhere and may be tried again
     */
    public static ActionButton leading(String text, Emphasis emphasis, String meanwhile, BooleanSupplier leads) {
        var button = new ActionButton(text, emphasis);
        button.getElement().setAttribute("data-busy", meanwhile);
        button.addClickListener(_ -> {
            if (!leads.getAsBoolean()) {
                button.getElement().executeJs("this.dispatchEvent(new Event('rest', {bubbles: true}))");
            }
        });
        return button;
    }

    /** Shows the key that does the same; the screen binds the key itself. */
    public ActionButton key(String key) {
        var hint = new Element("kbd");
        hint.setText(key);
        getElement().appendChild(hint);
        getElement().setAttribute("aria-keyshortcuts", key);
        return this;
    }

    /** Says other words: what it would do now. */
    public void label(String text) {
        label.setText(text);
    }

    /** Names the button for scripts. */
    public ActionButton testId(String id) {
        getElement().setAttribute("data-testid", id);
        return this;
    }
}
