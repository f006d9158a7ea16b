package io.quittance.invoicing;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Faults;
import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceContent;
import io.quittance.receivables.InvoiceLine;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about an invoice; the components mean what they mean in {@link Invoice}.
 *
 * @param debtorReference the firm's reference of the debtor, who must be known
 * @param dueOn null = issue date plus the debtor's payment days, else the firm's, else 30
 * @param openAmount what was still owed when it came in; null = the total
 */
public record InvoiceDraft(
        String number,
        String debtorReference,
        InvoiceType type,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        Money total,
        @Nullable Money openAmount,
        @Nullable String description,
        @Nullable String orderReference,
        @Nullable String corrects,
        @Nullable CountryCode governingLaw,
        List<InvoiceLine> lines)
        implements InvoiceInput {

    /** Trims and checks. @throws RefusedException naming the field as the API calls it */
    public InvoiceDraft {
        var faults = new Faults();
        number = faults.line("number", number, 64);
        debtorReference = faults.line("debtor", debtorReference, 64);
        description = faults.optionalLine("description", description, 500);
        orderReference = faults.optionalLine("orderReference", orderReference, 64);
        var corrected = faults.optionalLine("corrects", corrects, 64);
        corrects = corrected;
        lines = List.copyOf(lines);
        var own = number;
        faults.check(() -> InvoiceDraftRules.check(type, own, issuedOn, dueOn, total, openAmount, corrected));
        faults.end();
    }

    /** A draft with only what is mandatory. */
    public static InvoiceDraft of(
            String number, String debtorReference, LocalDate issuedOn, @Nullable LocalDate dueOn, Money total) {
        return new InvoiceDraft(
                number,
                debtorReference,
                InvoiceType.INVOICE,
                issuedOn,
                dueOn,
                total,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    @Override
    public int line() {
        return 0;
    }

    @Override
    public InvoiceContent content(@Nullable InvoiceContent known, DebtorId debtor, int paymentDays) {
        return new InvoiceContent(
                debtor,
                type,
                issuedOn,
                DueDate.of(dueOn, issuedOn, known, paymentDays),
                total,
                openAmount == null ? total : openAmount,
                description,
                orderReference,
                corrects,
                governingLaw,
                lines);
    }
}
