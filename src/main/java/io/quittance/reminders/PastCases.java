package io.quittance.reminders;

import io.quittance.dunning.Claim;
import io.quittance.dunning.ClaimInCase;
import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.Reason;
import io.quittance.dunning.StandingHold;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides a past day, or a closed invoice, again from versioned inputs: scenario, steps taken and holds as they stood. */
@Component
final class PastCases {

    private final DebtorCases cases;
    private final CaseStore store;
    private final Holds holds;

    PastCases(DebtorCases cases, CaseStore store, Holds holds) {
        this.cases = cases;
        this.store = store;
        this.holds = holds;
    }

    DecisionRow decide(Firm firm, Invoice invoice, LocalDate on) {
        var closed = closed(firm.id(), invoice, on);
        var claim = new Claim(
                invoice.id(),
                invoice.number(),
                invoice.description(),
                invoice.issuedOn(),
                invoice.dueOn(),
                closed == null && !invoice.open().isPositive() ? invoice.total() : invoice.open(),
                invoice.occurrence(),
                closed);
        var taken = store.taken(firm.id(), List.of(invoice.id().value()), on).stream()
                .map(CaseStore.TakenRow::step)
                .map(step -> step.asKnownOn(on))
                .toList();
        var standing = holds.history(firm.id(), invoice.debtor()).stream()
                .filter(hold -> hold.invoice() == null || hold.invoice().equals(invoice.id()))
                .filter(hold -> stood(hold, on))
                .map(hold -> new StandingHold(Reason.of(hold.kind()), hold.until()))
                .toList();
        var now = cases.load(firm.id(), List.of(invoice.debtor().value()), on).getFirst();
        var then = new DebtorCase(
                now.scenario(), now.situation(), List.of(new ClaimInCase(claim, taken, standing)), List.of());
        return DecisionRow.of(then, then.plan(on).decisions().getFirst(), on);
    }

    private @Nullable Reason closed(FirmId firm, Invoice invoice, LocalDate on) {
        var closed = Reason.of(invoice.state());
        if (closed == null
                || store.settledOn(firm, invoice.id()).filter(on::isBefore).isPresent()) {
            return null;
        }
        return closed;
    }

    /** On the day of its release a hold still stood: the engine works in the morning. */
    private static boolean stood(Hold hold, LocalDate on) {
        return !hold.placedOn().isAfter(on)
                && (hold.releasedOn() == null || !hold.releasedOn().isBefore(on));
    }
}
