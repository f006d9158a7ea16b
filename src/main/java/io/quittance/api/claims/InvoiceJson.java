package io.quittance.api.claims;

import io.quittance.api.MoneyJson;
import io.quittance.kernel.Money;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceLine;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note as stored and as of today. */
record InvoiceJson(
        String number,
        String debtor,
        InvoiceType type,
        LocalDate issuedOn,
        LocalDate dueOn,
        MoneyJson total,
        MoneyJson openAmount,
        InvoiceStatus status,
        @Nullable String description,
        @Nullable String orderReference,
        @Nullable String corrects,
        @Nullable String governingLaw,
        List<InvoiceLine> lines,
        List<HoldJson> holds,
        @Nullable LastStep lastStep,
        List<DocumentJson> documents) {

    /** The last step of the scenario that was sent. */
    record LastStep(String key, LocalDate on) {}

    /** A file that belongs to it. */
    record DocumentJson(String kind, String href) {}

    static InvoiceJson of(
            Invoice invoice,
            Money open,
            String debtor,
            LocalDate today,
            List<Hold> holds,
            @Nullable LastStep lastStep,
            List<DocumentJson> documents) {
        return new InvoiceJson(
                invoice.number(),
                debtor,
                invoice.type(),
                invoice.issuedOn(),
                invoice.dueOn(),
                MoneyJson.of(invoice.total()),
                MoneyJson.of(open),
                invoice.statusOn(today),
                invoice.description(),
                invoice.orderReference(),
                invoice.corrects(),
                invoice.governingLaw() == null ? null : invoice.governingLaw().value(),
                invoice.lines(),
                holds.stream().map(HoldJson::of).toList(),
                lastStep,
                documents);
    }
}
