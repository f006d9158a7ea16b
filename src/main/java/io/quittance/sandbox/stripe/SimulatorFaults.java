package io.quittance.sandbox.stripe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What goes wrong next, and how often: set by {@code PUT /sandbox/stripe/faults}. */
@Component
class SimulatorFaults {

    /** The ways in which the simulated Stripe misbehaves. */
    enum Mode {
        TIMEOUT_BEFORE,
        TIMEOUT_AFTER,
        RESET,
        IN_USE,
        TOO_MANY,
        BROKEN,
        BROKEN_KEPT,
        SLOW,
        LOST,
        DUPLICATE,
        REORDER,
        BAD_SIGNATURE,
        CLOCK_OFF,
        WRONG_VERSION,
        UNKNOWN_TYPE;

        /** Reads the outside form: {@code timeout-after}, {@code 409}, {@code bad-signature} and so on. */
        static Optional<Mode> parse(String text) {
            return switch (text) {
                case "409" -> Optional.of(IN_USE);
                case "429" -> Optional.of(TOO_MANY);
                case "500" -> Optional.of(BROKEN);
                case "500-kept" -> Optional.of(BROKEN_KEPT);
                default ->
                    Set.of(values()).stream()
                            .filter(mode -> mode.outside().equals(text))
                            .findFirst();
            };
        }

        private String outside() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Faults of an answer; those that need a repeated request strike writes only. */
    static final Set<Mode> OF_CALLS = EnumSet.range(Mode.TIMEOUT_BEFORE, Mode.SLOW);
    /** Faults of an event's delivery. */
    static final Set<Mode> OF_EVENTS = EnumSet.complementOf(EnumSet.range(Mode.TIMEOUT_BEFORE, Mode.SLOW));

    private static final Set<Mode> OF_WRITES =
            EnumSet.of(Mode.TIMEOUT_BEFORE, Mode.TIMEOUT_AFTER, Mode.IN_USE, Mode.BROKEN_KEPT);

    /**
     * A planned fault.
     *
     * @param hold how long a late answer is held back
     */
    record Fault(Mode mode, Duration hold) {}

    private final List<Fault> plan = new ArrayList<>();

    synchronized void plan(Mode mode, int times, Duration hold) {
        for (int i = 0; i < times; i++) {
            plan.add(new Fault(mode, hold));
        }
    }

    synchronized void clear() {
        plan.clear();
    }

    synchronized int planned() {
        return plan.size();
    }

    synchronized Optional<Fault> next(Set<Mode> among, boolean write) {
        for (var fault : plan) {
            if (among.contains(fault.mode) && (write || !OF_WRITES.contains(fault.mode))) {
                plan.remove(fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
