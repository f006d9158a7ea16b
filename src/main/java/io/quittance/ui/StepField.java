package io.quittance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A whole number between two bounds: by a slider, and by one less and one more. */
public final class StepField extends Field<Input> {

    private final int least;
    private final int most;
    private final Span shown = new Span();

    /**
     * A number.
     *
     * @param less what the button says that takes one off
     * @param more what the button says that adds one
     */
    public StepField(String label, int least, int most, String less, String more) {
        super(label, new Input());
        this.least = least;
        this.most = most;
        control().setType("range");
        control().setValueChangeMode(ValueChangeMode.LAZY);
        control().getElement().setAttribute("min", Integer.toString(least)).setAttribute("max", Integer.toString(most));
        control().addValueChangeListener(_ -> say());
        shown.addClassName("q-steps-value");
        var row = new Div(button("−", less, -1), control(), button("+", more, 1), shown);
        row.addClassName("q-steps-row");
        add(row);
        value(least);
    }

    private ActionButton button(String sign, String name, int step) {
        var button = new ActionButton(sign, Emphasis.SECONDARY, () -> value(value() + step));
        button.getElement().setAttribute("aria-label", name).setAttribute("title", name);
        return button;
    }

    /** The number; what is no number counts as the least. */
    public int value() {
        try {
            return Math.clamp(Long.parseLong(textOf(control())), least, most);
        } catch (NumberFormatException _) {
            return least;
        }
    }

    /** Sets the number, kept within the bounds. */
    public StepField value(int number) {
        control().setValue(Integer.toString(Math.clamp(number, least, most)));
        say();
        return this;
    }

    /** Called when another number is set. */
    public StepField onChange(Runnable listener) {
        control().addValueChangeListener(_ -> listener.run());
        return this;
    }

    private void say() {
        shown.setText(Integer.toString(value()));
        control().getElement().setAttribute("aria-valuetext", Integer.toString(value()));
    }
}
