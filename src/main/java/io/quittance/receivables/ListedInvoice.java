package io.quittance.receivables;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of invoices; null = the list says nothing about that, and what is known stays. Its debtor is stored already
 * and its texts are plain; the other components mean what they mean in {@link InvoiceDraft}.
 *
 * @param line where it stands in the list, from 1, ascending
 */
public record ListedInvoice(
        int line,
        String number,
        String debtorReference,
        InvoiceType type,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        Money total,
        @Nullable Money openAmount,
        @Nullable String description,
        @Nullable String orderReference,
        @Nullable String corrects) {

    /** Checks what makes no invoice. @throws RefusedException naming the field as {@link InvoiceDraft} calls it */
    public ListedInvoice {
        InvoiceDraftRules.check(type, number, issuedOn, dueOn, total, openAmount, corrects);
    }

    /** Signed as in the ledger. */
    Money signed(Money amount) {
        return type == InvoiceType.INVOICE ? amount : amount.negated();
    }

    /** What had been settled before it came in. */
    Money settledBefore() {
        return openAmount == null ? Money.zero(total.currency()) : total.minus(openAmount);
    }

    /** The whole content: what the list says, else what is known. */
    InvoiceDraft draft(Optional<InvoiceRow> known) {
        var before = known.map(InvoiceRow::invoice);
        var opening = known.filter(k -> k.invoice().total().equals(total)
                        && !k.opening().equals(k.invoice().total()))
                .map(InvoiceRow::opening);
        return new InvoiceDraft(
                number,
                debtorReference,
                type,
                issuedOn,
                dueOn,
                total,
                openAmount == null ? opening.orElse(null) : openAmount,
                description == null ? before.map(Invoice::description).orElse(null) : description,
                orderReference == null ? before.map(Invoice::orderReference).orElse(null) : orderReference,
                corrects == null ? before.map(Invoice::corrects).orElse(null) : corrects,
                before.map(Invoice::governingLaw).orElse(null),
                before.map(Invoice::lines).orElse(List.of()));
    }
}
