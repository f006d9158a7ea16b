package io.quittance.imports;

import io.quittance.einvoices.Claim;
import io.quittance.einvoices.ClaimRules;
import io.quittance.kernel.BusinessDay;
import io.quittance.parties.Firm;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The holds that an e-invoice starts with: a claim that a person must confirm first, and one that is collected. */
@Component
class EInvoiceHolds {

    /** Who places them. */
    static final String BY = "import";

    private final Holds holds;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    EInvoiceHolds(Holds holds, BusinessDay businessDay, ApplicationEventPublisher events) {
        this.holds = holds;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** Places them, each kind once. */
    void place(Firm firm, Invoice stored, Claim claim) {
        if (claim.selfBilled() || claim.otherSeller()) {
            var why = claim.selfBilled()
                    ? "Written by the buyer (389): confirm it first"
                    : "The seller is another company: confirm that this is your claim";
            place(firm, stored, HoldKind.APPROVAL, null, why);
            events.publishEvent(new ClaimDoubted(firm.id(), stored.debtor(), stored.id()));
        }
        var until = ClaimRules.debitHoldUntil(stored.dueOn());
        if (claim.collected() && !until.isBefore(businessDay.today(firm.zone()))) {
            place(firm, stored, HoldKind.PAYMENT_PENDING, until, "Collected by direct debit on " + stored.dueOn());
        }
    }

    private void place(Firm firm, Invoice stored, HoldKind kind, @Nullable LocalDate until, String reason) {
        var active = holds.ofInvoice(firm.id(), stored.id(), businessDay.today(firm.zone()));
        if (active.stream().noneMatch(hold -> hold.kind() == kind)) {
            holds.place(firm.id(), new HoldRequest(null, stored.id(), kind, until, reason, BY));
        }
    }
}
