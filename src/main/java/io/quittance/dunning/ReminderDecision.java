package io.quittance.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the engine decided for one invoice on one day. */
public sealed interface ReminderDecision {

    /** Why. */
    Reason reason();

    /** The step that is due on this day, sent or not; null when none is due. */
    @Nullable
    Step step();

    /** The step leaves today. */
    record Send(Step step) implements ReminderDecision {
        @Override
        public Reason reason() {
            return Reason.STEP_DUE;
        }
    }

    /**
     * Nothing leaves today, and no person needs to act.
     *
     * @param step the due step that waits, or null when none is due
     * @param next what would leave next
     */
    record Wait(
            Reason reason, @Nullable Step step, @Nullable NextStep next) implements ReminderDecision {}

    /**
     * A reason prevents reminding.
     *
     * @param step the due step that is held, or null when none is due
     * @param until last day of the hold, null when it has no end of its own
     */
    record Held(
            Reason reason, @Nullable Step step, @Nullable LocalDate until) implements ReminderDecision {}

    /** There is nothing left to remind of, or no step left. */
    record Finished(Reason reason) implements ReminderDecision {
        @Override
        public @Nullable Step step() {
            return null;
        }
    }
}
