package io.quittance.ui;

import com.vaadin.flow.component.html.Input;
import io.quittance.kernel.PlainDate;
import java.time.LocalDate;
import java.util.Optional;

/** A date, by the browser's own date entry. */
public final class DateField extends Field<Input> {

    /** An empty date. */
    public DateField(String label) {
        super(label, new Input());
        control().setType("date");
    }

    /** The date, or nothing when it is empty. @throws RefusedException naming {@code date} for anything but a plausible day */
    public Optional<LocalDate> value() {
        var text = textOf(control());
        return text.isEmpty() ? Optional.empty() : Optional.of(PlainDate.parse("date", text));
    }

    /** Fills the date. */
    public DateField value(LocalDate date) {
        control().setValue(date.toString());
        return this;
    }

    /** Called when the person has chosen another date. */
    public DateField onChange(Runnable listener) {
        control().addValueChangeListener(_ -> listener.run());
        return this;
    }

    /** Empties the date. */
    public void clear() {
        control().clear();
    }

    /** The first and last day that may be chosen. The server checks again. */
    public DateField between(LocalDate first, LocalDate last) {
        control().getElement().setAttribute("min", first.toString()).setAttribute("max", last.toString());
        return this;
    }
}
