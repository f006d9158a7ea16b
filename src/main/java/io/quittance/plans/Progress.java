package io.quittance.plans;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a plan is: payments fill the oldest instalments, credit shortens it from its end.
 *
 * @param lines in the order of their days; what credit took away whole is gone
 */
record Progress(List<PlanLine> lines, int graceDays) {

    private static final long ENOUGH_PERCENT = 95;
    private static final long ALL_PERCENT = 100;

    static Progress of(List<Agreed> agreed, long paid, long credited, int graceDays, LocalDate today) {
        var amounts = shortened(agreed, credited);
        var lines = new ArrayList<PlanLine>();
        long left = paid;
        for (int i = 0; i < amounts.size(); i++) {
            var one = agreed.get(i);
            long amount = amounts.get(i);
            long part = Math.min(left, amount);
            left -= part;
            // What is missing of the last one has no later instalment to come with.
            long enough = i == amounts.size() - 1 ? ALL_PERCENT : ENOUGH_PERCENT;
            boolean kept = part * ALL_PERCENT >= amount * enough;
            lines.add(new PlanLine(
                    one.no(),
                    one.on(),
                    new Money(amount, one.amount().currency()),
                    new Money(part, one.amount().currency()),
                    kept ? PlanLine.State.PAID : unkept(one, part, graceDays, today)));
        }
        return new Progress(List.copyOf(lines), graceDays);
    }

    private static PlanLine.State unkept(Agreed one, long part, int graceDays, LocalDate today) {
        if (one.on().plusDays(graceDays).isBefore(today)) {
            return PlanLine.State.LATE;
        }
        if (part > 0) {
            return PlanLine.State.PARTLY_PAID;
        }
        return one.moved() ? PlanLine.State.MOVED : PlanLine.State.DUE;
    }

    private static List<Long> shortened(List<Agreed> agreed, long credited) {
        var amounts =
                new ArrayList<>(agreed.stream().map(one -> one.amount().minor()).toList());
        long left = credited;
        while (left > 0 && !amounts.isEmpty()) {
            long last = amounts.removeLast();
            if (last > left) {
                amounts.addLast(last - left);
            }
            left -= Math.min(last, left);
        }
        return amounts;
    }

    /** An instalment did not come within its days of grace. */
    boolean isLate() {
        return lines.stream().anyMatch(line -> line.state() == PlanLine.State.LATE);
    }

    /** The first day on which an instalment that has not come is late. */
    Optional<LocalDate> lateFrom() {
        return lines.stream()
                .filter(line -> !line.isKept())
                .findFirst()
                .map(line -> line.on().plusDays(graceDays + 1L));
    }

    /** What it asks for now, in minor units: what is missing until today, and the next instalment, early or not. */
    long dueNow(LocalDate today) {
        long due = 0;
        boolean nextSeen = false;
        for (var line : lines) {
            if (!nextSeen || !line.on().isAfter(today)) {
                due += line.amount().minor() - line.paid().minor();
            }
            nextSeen = nextSeen || !line.isKept();
        }
        return due;
    }

    /** Everything due until today came, and the instalment after it. */
    boolean isCaughtUp(LocalDate today) {
        var due = lines.stream().filter(line -> !line.on().isAfter(today)).allMatch(PlanLine::isKept);
        return due
                && lines.stream()
                        .filter(line -> line.on().isAfter(today))
                        .findFirst()
                        .map(PlanLine::isKept)
                        .orElse(true);
    }
}
