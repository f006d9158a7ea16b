package io.quittance.dunning;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A claim with the steps taken for it, in the order taken, and the holds on it or on its debtor. */
public record ClaimInCase(Claim claim, List<TakenStep> taken, List<ActiveHold> holds) {

    public InvoiceId invoice() {
        return claim.invoice();
    }

    public LocalDate dueOn() {
        return claim.dueOn();
    }

    public Money open() {
        return claim.open();
    }

    public boolean isOverdue(LocalDate day) {
        return claim.isOverdue(day);
    }

    /** The last step taken since the invoice last opened. */
    public Optional<TakenStep> last() {
        return sinceOpened().max(Comparator.comparingInt(TakenStep::offsetDays));
    }

    /** The step it had reached before it re-opened. */
    public Optional<TakenStep> reachedBefore() {
        return taken.stream()
                .filter(step -> step.occurrence() < claim.occurrence())
                .max(Comparator.comparingInt(TakenStep::occurrence).thenComparingInt(TakenStep::offsetDays));
    }

    /** How far the debtor was already spoken to about it, in days of the step whose words were used; −1 when it was not. */
    public int tone() {
        return closed() ? -1 : sinceOpened().mapToInt(TakenStep::toneDays).max().orElse(-1);
    }

    /** Of the holds of a kind that stand on the day, the one that lasts longest. */
    public Optional<ActiveHold> hold(LocalDate day, Predicate<ActiveHold> kind) {
        return holds.stream()
                .filter(hold -> hold.standsOn(day) && kind.test(hold))
                .min(ActiveHold.LONGEST_FIRST);
    }

    public ClaimInCase with(TakenStep step) {
        var all = new ArrayList<>(taken);
        all.add(step);
        return new ClaimInCase(claim, List.copyOf(all), holds);
    }

    private boolean closed() {
        return claim.closed() != null;
    }

    private Stream<TakenStep> sinceOpened() {
        return taken.stream().filter(step -> step.occurrence() == claim.occurrence());
    }
}
