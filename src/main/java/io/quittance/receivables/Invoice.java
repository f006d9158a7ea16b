package io.quittance.receivables;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note of a firm: its content and its state.
 *
 * @param number the firm's own number, unique in the firm
 * @param open what is still owed (of a credit note: still to be used), never negative; equals the ledger
 * @param occurrence 1, and one more each time a settled invoice opens again: steps may then be sent anew
 */
public record Invoice(
        InvoiceId id,
        FirmId firm,
        String number,
        InvoiceContent content,
        Money open,
        InvoiceState state,
        int occurrence) {

    /** Who owes it, or is owed it. */
    public DebtorId debtor() {
        return content.debtor();
    }

    /** A claim or its opposite. */
    public InvoiceType type() {
        return content.type();
    }

    /** The date of issue. */
    public LocalDate issuedOn() {
        return content.issuedOn();
    }

    /** Last day on which payment is in time. */
    public LocalDate dueOn() {
        return content.dueOn();
    }

    /** As issued, positive in both types. */
    public Money total() {
        return content.total();
    }

    /** What it is about, in the firm's words. */
    public @Nullable String description() {
        return content.description();
    }

    /** The debtor's own order number. */
    public @Nullable String orderReference() {
        return content.orderReference();
    }

    /** Of a credit note: the number of the invoice it reduces. */
    public @Nullable String corrects() {
        return content.corrects();
    }

    /** Decides interest, fees and clocks; null = by the kind of the debtor. */
    public @Nullable CountryCode governingLaw() {
        return content.governingLaw();
    }

    /** Its lines, shown and never calculated with. */
    public List<InvoiceLine> lines() {
        return content.lines();
    }

    /** Its state on a day: an open invoice is overdue from the day after its due date. A credit note never is. */
    public InvoiceStatus statusOn(LocalDate day) {
        if (state == InvoiceState.OPEN && type() == InvoiceType.INVOICE && day.isAfter(dueOn())) {
            return InvoiceStatus.OVERDUE;
        }
        return InvoiceStatus.valueOf(state.name());
    }
}
