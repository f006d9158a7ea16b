package io.quittance.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of several values; the first is chosen at the beginning. */
public final class ChoiceField<T> extends Field<NativeSelect> {

    private final List<T> choices;

    /**
     * A list of choices.
     *
     * @param choices at least one
     */
    public ChoiceField(String label, List<T> choices, Function<T, String> text) {
        super(label, new NativeSelect());
        this.choices = new ArrayList<>(choices);
        for (int i = 0; i < choices.size(); i++) {
            control().option(Integer.toString(i), text.apply(choices.get(i)), i == 0);
        }
        control().setValue("0");
    }

    /** The chosen value; a value that the browser made up counts as the first. */
    public T value() {
        var chosen = control().getValue();
        int index = chosen != null && chosen.matches("[0-9]{1,4}") ? Integer.parseInt(chosen) : 0;
        return choices.get(index < choices.size() ? index : 0);
    }

    /** Chooses a value. */
    public ChoiceField<T> value(T value) {
        control().setValue(Integer.toString(Math.max(0, choices.indexOf(value))));
        return this;
    }

    /** Called when the person chooses another value. */
    public ChoiceField<T> onChange(Consumer<T> listener) {
        control().addValueChangeListener(_ -> listener.accept(value()));
        return this;
    }
}
