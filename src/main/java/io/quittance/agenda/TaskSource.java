package io.quittance.agenda;

import io.quittance.kernel.Id;
import io.quittance.receivables.Hold;
import java.util.Arrays;
import java.util.Optional;

/**
 * What caused a task, unique in a firm: the same source opens one task, and its end closes that one. It is also what a hold
 * of the agenda names as its cause.
 *
 * @param id what it happened to, in its outside form: {@code q_17}, {@code m_5}
 */
record TaskSource(TaskKind kind, String id) {

    /** The source of this kind. */
    static TaskSource of(TaskKind kind, Id id) {
        return new TaskSource(kind, id.toString());
    }

    /** Reads what {@link #text} wrote. */
    static TaskSource parse(String text) {
        int colon = text.indexOf(':');
        return new TaskSource(TaskKind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The source that a hold of the agenda names as its cause. */
    static Optional<TaskSource> ofHold(Hold hold) {
        return Optional.ofNullable(hold.cause())
                .filter(cause -> Arrays.stream(TaskKind.values()).anyMatch(kind -> cause.startsWith(kind + ":")))
                .map(TaskSource::parse);
    }

    /** As it is stored. */
    String text() {
        return kind + ":" + id;
    }
}
