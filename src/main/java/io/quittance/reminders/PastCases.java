package io.quittance.reminders;

import io.quittance.dunning.ActiveHold;
import io.quittance.dunning.Claim;
import io.quittance.dunning.ClaimInCase;
import io.quittance.dunning.DayPlan;
import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.Reason;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firm;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides days other than the run's: past ones and closed invoices from versioned inputs, coming ones by playing them. */
@Component
final class PastCases {

    private final DebtorCases cases;
    private final CaseStore store;
    private final Holds holds;
    private final Invoices invoices;
    private final Positions positions;

    PastCases(DebtorCases cases, CaseStore store, Holds holds, Invoices invoices, Positions positions) {
        this.cases = cases;
        this.store = store;
        this.holds = holds;
        this.invoices = invoices;
        this.positions = positions;
    }

    DecisionRow decide(Firm firm, Invoice invoice, LocalDate on) {
        var closed = closed(firm.id(), invoice, on);
        var claim = new Claim(
                invoice.id(),
                invoice.number(),
                invoice.description(),
                invoice.issuedOn(),
                invoice.dueOn(),
                open(firm.id(), invoice, on, closed),
                invoice.occurrence(),
                closed);
        var taken = store.taken(firm.id(), List.of(invoice.id().value()), on).stream()
                .map(CaseStore.TakenRow::step)
                .map(step -> step.asKnownOn(on))
                .toList();
        var standing = holds.history(firm.id(), invoice.debtor()).stream()
                .filter(hold -> hold.invoice() == null || hold.invoice().equals(invoice.id()))
                .filter(hold -> stood(hold, on))
                .map(hold -> new ActiveHold(Reason.of(hold.kind()), hold.until()))
                .toList();
        var now = cases.load(firm.id(), List.of(invoice.debtor().value()), on).getFirst();
        var then = new DebtorCase(
                now.scenario(), now.situation(), List.of(new ClaimInCase(claim, taken, standing)), List.of());
        return DecisionRow.of(then, then.plan(on).decisions().getFirst(), on);
    }

    /** What was open on the day. The position knows nothing of what was cancelled since, or issued later: then all of it. */
    private Money open(FirmId firm, Invoice invoice, LocalDate on, @Nullable Reason closed) {
        var open = positions
                .in(firm, invoice.debtor(), invoice.total().currency(), on)
                .openOf(invoice.id());
        return closed == null && !open.isPositive() ? invoice.total() : open;
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

    /** A coming day, or today: played from today on as if nothing happened. */
    DecisionRow forecast(Firm firm, Invoice invoice, LocalDate today, LocalDate on) {
        var debtor =
                cases.load(firm.id(), List.of(invoice.debtor().value()), today).getFirst();
        var found = new InvoiceDays(debtor, invoice.id(), on);
        debtor.rehearse(today, on, found);
        return found.row();
    }

    /** Today's decisions for open invoices of one debtor. */
    Map<InvoiceId, DecisionRow> today(FirmId firm, DebtorId id, List<Invoice> open, LocalDate today) {
        var debtor = cases.load(firm, List.of(id.value()), today).getFirst();
        var rows = new HashMap<InvoiceId, DecisionRow>();
        for (var invoice : open) {
            if (Reason.of(invoice.state()) == null) {
                var found = new InvoiceDays(debtor, invoice.id(), today);
                debtor.rehearse(today, today, found);
                rows.put(invoice.id(), found.row());
            }
        }
        return rows;
    }

    /** Invoices that are not open any more, as claims with the reason why nothing is left to remind of. */
    Map<InvoiceId, ClaimInCase> closed(FirmId firm, Collection<InvoiceId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : invoices.getAll(firm, List.copyOf(ids)).values().stream()
                        .collect(Collectors.toMap(Invoice::id, PastCases::claim));
    }

    private static ClaimInCase claim(Invoice invoice) {
        return new ClaimInCase(
                new Claim(
                        invoice.id(),
                        invoice.number(),
                        invoice.description(),
                        invoice.issuedOn(),
                        invoice.dueOn(),
                        Money.zero(invoice.total().currency()),
                        invoice.occurrence(),
                        Objects.requireNonNullElse(Reason.of(invoice.state()), Reason.PAID)),
                List.of(),
                List.of());
    }

    /** Listens to a rehearsal for what is decided for one invoice on one day. */
    private static final class InvoiceDays implements DebtorCase.DayListener {

        private final InvoiceId invoice;
        private final LocalDate on;
        private DebtorCase debtor;
        private @Nullable DecisionRow row;

        InvoiceDays(DebtorCase debtor, InvoiceId invoice, LocalDate on) {
            this.debtor = debtor;
            this.invoice = invoice;
            this.on = on;
        }

        @Override
        public void planned(DayPlan plan) {
            if (plan.on().equals(on)) {
                row = row(plan);
            }
            debtor = debtor.after(plan);
        }

        /** The decision of the day; a day on which the engine would not look is decided from where the days before led. */
        DecisionRow row() {
            return row == null ? row(debtor.plan(on)) : row;
        }

        private DecisionRow row(DayPlan plan) {
            var decided = plan.decisions().stream()
                    .filter(d -> d.claim().invoice().equals(invoice))
                    .findFirst()
                    .orElseThrow();
            return DecisionRow.of(debtor, decided, plan.on());
        }
    }
}
