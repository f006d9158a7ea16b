package io.quittance.ui;

import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.ReaderFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days to or since the due date, for dense lists: {@code +10}, {@code −4}; the full date is its description. */
public final class DueBadge extends Span {

    private static final int GRAVE_AFTER_DAYS = 45;

    /**
     * Shows how far a due date is away.
     *
     * @param unit the reader's short word for days, such as {@code d} or {@code j}
     */
    public DueBadge(LocalDate dueOn, LocalDate today, String unit, ReaderFormat formats) {
        long late = ChronoUnit.DAYS.between(dueOn, today);
        addClassName("q-days");
        setText((late > 0 ? "+" + late : late < 0 ? "\u2212" + -late : "0") + "\u00a0" + unit);
        setTitle(formats.day(dueOn));
        getElement().setAttribute("data-tone", tone(late).attribute());
    }

    private static Tone tone(long late) {
        return late > GRAVE_AFTER_DAYS ? Tone.GRAVE : late > 0 ? Tone.LATE : Tone.PLAIN;
    }
}
