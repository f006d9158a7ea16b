package io.quittance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several of several values, as native check boxes; none is chosen at the beginning. A long list scrolls by itself. */
public final class CheckList<T> extends FieldSet {

    private final transient List<T> values;
    private final transient Set<T> chosen = new HashSet<>();
    private final Span error = new Span();
    private final transient Map<T, Input> boxes = new HashMap<>();
    private transient Runnable changed = () -> {};

    /**
     * A list of boxes.
     *
     * @param id names the box of a value for scripts
     */
    public CheckList(String legend, List<T> values, Function<T, String> text, Function<T, String> id) {
        super(legend);
        this.values = List.copyOf(values);
        addClassNames("q-field", "q-checks");
        error.addClassName("q-field-error");
        error.setId("c" + UUID.randomUUID().toString().substring(0, 8));
        error.setVisible(false);
        add(error);
        this.values.forEach(value -> add(line(value, text.apply(value), id.apply(value))));
    }

    /** What is chosen, in the order of the list. */
    public List<T> chosen() {
        return values.stream().filter(chosen::contains).toList();
    }

    /** All of them are chosen at the beginning. */
    public CheckList<T> all() {
        return choose(values);
    }

    /** These are chosen, and no others. */
    public CheckList<T> choose(Collection<T> wanted) {
        chosen.clear();
        values.stream().filter(wanted::contains).forEach(chosen::add);
        boxes.forEach((value, box) -> box.getElement().setProperty("checked", chosen.contains(value)));
        return this;
    }

    /** Called when another value is chosen, or one no more. */
    public CheckList<T> onChange(Runnable listener) {
        changed = listener;
        return this;
    }

    /** Shows what is wrong; null takes it away. */
    public void error(@Nullable String text) {
        error.setText(text == null ? "" : text);
        error.setVisible(text != null);
        if (text == null) {
            getElement().removeAttribute("aria-describedby");
        } else {
            getElement().setAttribute("aria-describedby", error.getId().orElseThrow());
        }
    }

    private Div line(T value, String text, String id) {
        var box = new Input();
        box.setType("checkbox");
        box.setId(id);
        box.getElement().setAttribute("data-testid", id);
        box.getElement().addPropertyChangeListener("checked", "change", event -> {
            if (Boolean.TRUE.equals(event.getValue())) {
                chosen.add(value);
            } else {
                chosen.remove(value);
            }
            error(null);
            changed.run();
        });
        boxes.put(value, box);
        var label = new NativeLabel(text);
        label.setFor(box);
        var line = new Div(box, label);
        line.addClassName("q-choice");
        return line;
    }
}
