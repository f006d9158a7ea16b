package io.quittance.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** One of a few views on the same rows, each with its count. */
public final class FilterBar<T> extends Div {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;

    /** A bar that tells which filter was chosen. */
    public FilterBar(String label, Consumer<T> chosen) {
        this.chosen = chosen;
        addClassName("q-filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    }

    /** Adds a filter; the first is on. A negative count is not shown. */
    public FilterBar<T> filter(T value, String text, long count) {
        var button = new NativeButton();
        button.getElement().setAttribute("type", "button");
        button.addClassName("q-filter");
        button.add(new Text(text + (count < 0 ? "" : " ")));
        if (count >= 0) {
            button.add(new Span(Long.toString(count)));
        }
        button.addClickListener(_ -> {
            select(value);
            chosen.accept(value);
        });
        press(button, buttons.isEmpty());
        buttons.put(value, button);
        add(button);
        return this;
    }

    /** Says anew how many rows a filter has. */
    public void count(T value, long count) {
        var button = Objects.requireNonNull(buttons.get(value));
        button.getChildren()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .forEach(number -> number.setText(Long.toString(count)));
    }

    /** Shows a filter as chosen, without telling. */
    public void select(T value) {
        buttons.forEach((key, button) -> press(button, key.equals(value)));
    }

    private static void press(NativeButton button, boolean on) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
}
