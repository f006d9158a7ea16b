package io.quittance.api;

import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A debtor as stored, with what is open (invoices less credit notes, per currency) and what holds reminders. */
record DebtorJson(
        String reference,
        String name,
        DebtorKind kind,
        String country,
        String language,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String contactName,
        AddressJson address,
        DebtorPutJson.Identifiers identifiers,
        @Nullable Integer paymentDays,
        List<MoneyJson> open,
        List<HoldJson> holds) {

    static DebtorJson of(Debtor debtor, List<Invoice> open, List<Hold> holds) {
        return new DebtorJson(
                debtor.reference(),
                debtor.name(),
                debtor.kind(),
                debtor.country().value(),
                debtor.language().code(),
                debtor.email() == null ? null : debtor.email().value(),
                debtor.phone(),
                debtor.contactName(),
                AddressJson.of(debtor.address()),
                new DebtorPutJson.Identifiers(debtor.vatId(), debtor.registerNumber()),
                debtor.paymentDays(),
                sums(open),
                holds.stream().map(HoldJson::of).toList());
    }

    private static List<MoneyJson> sums(List<Invoice> open) {
        var sums = new TreeMap<String, Money>();
        for (var invoice : open) {
            var owed = invoice.type() == InvoiceType.INVOICE
                    ? invoice.open()
                    : invoice.open().negated();
            sums.merge(owed.currencyCode(), owed, Money::plus);
        }
        return sums.values().stream().map(MoneyJson::of).toList();
    }
}
