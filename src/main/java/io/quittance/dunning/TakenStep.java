package io.quittance.dunning;

import io.quittance.messages.Channel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken for an invoice. It carries the offset and the clock it had then: a later version of the scenario
 * does not change what happened.
 *
 * @param toneDays offset of the step whose words its message used: the most advanced of all invoices in it
 * @param channel the way it went
 * @param sentOn the business day it left; null while that is not known
 */
public record TakenStep(
        String key,
        int offsetDays,
        int noticeDays,
        int toneDays,
        Channel channel,
        int occurrence,
        LocalDate plannedOn,
        @Nullable LocalDate sentOn,
        Proof proof) {

    /** What is known of its message. */
    public enum Proof {
        /** Planned or being sent. */
        UNDER_WAY,
        /** It left. */
        SENT,
        /** Unknown, bounced, returned or failed: nobody can rely on it. */
        MISSING
    }

    /** A step as of the planning of its message. */
    public static TakenStep planned(Step step, int toneDays, int occurrence, LocalDate on) {
        return new TakenStep(
                step.key(),
                step.offsetDays(),
                step.noticeDays(),
                toneDays,
                step.channel(),
                occurrence,
                on,
                null,
                Proof.UNDER_WAY);
    }

    /** The same step after it left on its day. */
    public TakenStep sent() {
        return with(plannedOn, Proof.SENT);
    }

    /** What was known of it on an earlier day. */
    public TakenStep asKnownOn(LocalDate day) {
        return sentOn == null || !sentOn.isAfter(day) ? this : with(null, Proof.UNDER_WAY);
    }

    /** The day from which distances count. */
    public LocalDate on() {
        return sentOn == null ? plannedOn : sentOn;
    }

    private TakenStep with(@Nullable LocalDate sent, Proof known) {
        return new TakenStep(key, offsetDays, noticeDays, toneDays, channel, occurrence, plannedOn, sent, known);
    }
}
