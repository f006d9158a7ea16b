package io.quittance.dunning;

import io.quittance.messages.Channel;

/**
 * One step of a scenario.
 *
 * @param key stable name within the scenario, {@code reminder-1}
 * @param offsetDays days after the due date; negative before it
 * @param channel the way it leaves
 * @param template the message template
 * @param noticeDays days of a legal clock this step starts, counted as {@link NoticeClock} says; 0 when it starts none. Belgium:
 *     14 days after the first reminder (CDE art. XIX.2)
 */
public record Step(String key, int offsetDays, Channel channel, String template, int noticeDays) {

    /** A step that starts a legal clock shares its message with no other step, and the next step waits for the clock. */
    public boolean startsLegalClock() {
        return noticeDays > 0;
    }

    /** A courtesy before the due date; it lapses on the due date. */
    public boolean isPreDue() {
        return offsetDays < 0;
    }

    /** The same step by another way. */
    public Step by(Channel way) {
        return way == channel ? this : new Step(key, offsetDays, way, template, noticeDays);
    }
}
