package io.quittance.reminders;

import io.quittance.dunning.PlannedReminder;
import io.quittance.dunning.Reason;
import java.util.Map;
import java.util.TreeMap;

/** Counts decisions by reason and messages by channel. */
final class RunCounts {

    /** What is counted beside the kinds of decisions. */
    static final String MESSAGE = "MESSAGE";

    /** Debtors who could not be decided because of a fault. */
    static final String BROKEN = "BROKEN";

    /** One line: the kind of decision with its reason, or a message with its channel. */
    record Line(String what, String detail) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int order = what.compareTo(other.what);
            return order != 0 ? order : detail.compareTo(other.detail);
        }
    }

    private final Map<Line, Long> counts = new TreeMap<>();

    void decision(Reason reason) {
        add(new Line(reason.kind().name(), reason.name()));
    }

    void message(PlannedReminder reminder) {
        add(new Line(MESSAGE, reminder.step().channel().name()));
    }

    void broken() {
        add(new Line(BROKEN, BROKEN));
    }

    /** The lines in a fixed order, so that two runs never block each other. */
    Map<Line, Long> counts() {
        return counts;
    }

    private void add(Line line) {
        counts.merge(line, 1L, Long::sum);
    }
}
