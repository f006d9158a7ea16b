package io.quittance.desk;

import com.vaadin.flow.component.Component;
import io.quittance.ui.Timeline;
import io.quittance.ui.Tone;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * One line of the timeline.
 *
 * @param at for the order; noon of the day when only the day is known
 * @param when as the reader writes it
 * @param details made when the line is shown
 */
record Happening(Group group, Instant at, String when, Tone tone, String what, Supplier<List<Component>> details) {

    /** What the timeline can be narrowed to. */
    enum Group {
        EVERYTHING,
        MESSAGES,
        MONEY,
        DECISIONS,
        HOLDS
    }

    void addTo(Timeline timeline) {
        timeline.event(tone, when, what, details.get().toArray(Component[]::new));
    }
}
