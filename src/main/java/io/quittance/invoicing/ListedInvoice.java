package io.quittance.invoicing;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.receivables.InvoiceContent;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of invoices; null = the list says nothing about that, and what is known stays. Its debtor is stored already
 * and its texts are plain; the other components mean what they mean in {@link InvoiceDraft}.
 *
 * @param line its line in the list, from 1, ascending
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
        @Nullable String corrects)
        implements InvoiceInput {

    /** Checks what makes no invoice. @throws RefusedException naming the field as {@link InvoiceDraft} calls it */
    public ListedInvoice {
        InvoiceDraftRules.check(type, number, issuedOn, dueOn, total, openAmount, corrects);
    }

    /** The same of another debtor. */
    public ListedInvoice of(String reference) {
        return new ListedInvoice(
                line,
                number,
                reference,
                type,
                issuedOn,
                dueOn,
                total,
                openAmount,
                description,
                orderReference,
                corrects);
    }

    /** What the list says, else what is known. An open amount stays as long as the total does; an invoice corrects nothing. */
    @Override
    public InvoiceContent content(@Nullable InvoiceContent known, DebtorId debtor, int paymentDays) {
        return new InvoiceContent(
                debtor,
                type,
                issuedOn,
                DueDate.of(dueOn, issuedOn, known, paymentDays),
                total,
                opening(known),
                description == null && known != null ? known.description() : description,
                orderReference == null && known != null ? known.orderReference() : orderReference,
                corrects == null && known != null && type == InvoiceType.CREDIT_NOTE ? known.corrects() : corrects,
                known == null ? null : known.governingLaw(),
                known == null ? List.of() : known.lines());
    }

    private Money opening(@Nullable InvoiceContent known) {
        if (openAmount != null) {
            return openAmount;
        }
        return known != null && known.total().equals(total) ? known.opening() : total;
    }
}
