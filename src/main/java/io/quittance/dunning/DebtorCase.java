package io.quittance.dunning;

import io.quittance.kernel.InvoiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that a debtor's day is decided from. */
public record DebtorCase(Scenario scenario, Situation situation, List<ClaimInCase> claims, List<Credit> credits) {

    /** Plans the day; sends and stores nothing. */
    public DayPlan plan(LocalDate today) {
        return DayPlan.of(this, today);
    }

    /** The case as if the planned message had left on its day. */
    public DebtorCase after(DayPlan plan) {
        var reminder = plan.reminder();
        if (reminder == null) {
            return this;
        }
        var now = claims.stream()
                .map(claim -> reminder.taken(claim).map(claim::with).orElse(claim))
                .toList();
        return new DebtorCase(scenario, situation.contacted(plan.on()), now, credits);
    }

    /**
     * Plays the days from the first to the last as the daily run would, when nothing happens from outside. Only days on
     * which the engine would look are planned.
     */
    public void rehearse(LocalDate first, LocalDate last, DayListener listener) {
        var looks = new TreeMap<Long, LocalDate>();
        claims.forEach(claim -> looks.put(claim.invoice().value(), first));
        var now = this;
        for (var day = first; !day.isAfter(last); day = earliest(looks, day.plusDays(1))) {
            var plan = now.plan(day);
            plan.decisions().forEach(d -> looks.put(d.claim().invoice().value(), d.nextActionOn()));
            listener.planned(plan);
            now = now.after(plan);
        }
    }

    /** The message that would leave on a day, when the days from the first on are played until then. */
    public Optional<PlannedReminder> foretold(LocalDate first, LocalDate on) {
        var foretold = new ArrayList<PlannedReminder>();
        rehearse(first, on, plan -> {
            if (plan.reminder() != null && plan.on().equals(on)) {
                foretold.add(plan.reminder());
            }
        });
        return foretold.stream().findFirst();
    }

    /** The claim of an invoice. @throws java.util.NoSuchElementException when it is not among them */
    public ClaimInCase claim(InvoiceId invoice) {
        return claims.stream()
                .filter(c -> c.invoice().equals(invoice))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate earliest(Map<Long, LocalDate> looks, LocalDate notBefore) {
        var earliest = ReminderPolicy.NEVER;
        for (var look : looks.values()) {
            earliest = look.isBefore(earliest) ? look : earliest;
        }
        return earliest.isBefore(notBefore) ? notBefore : earliest;
    }

    /** Hears of each planned day of a rehearsal. */
    @FunctionalInterface
    public interface DayListener {
        public void planned(DayPlan plan);
    }
}
