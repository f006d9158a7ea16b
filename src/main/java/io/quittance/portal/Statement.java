package io.quittance.portal;

import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is open in one currency, as a debtor reads it. Currencies are never mixed.
 *
 * @param late open invoices after their due date, the oldest first
 * @param upcoming open invoices that are not late, the next first
 * @param notes open credit notes
 */
record Statement(Currency currency, List<Invoice> late, List<Invoice> upcoming, List<Invoice> notes) {

    /** One statement per currency in which something is open, the largest claim first. */
    static List<Statement> of(Collection<Invoice> invoices, LocalDate today) {
        var byCurrency = new TreeMap<String, List<Invoice>>();
        invoices.stream()
                .filter(invoice ->
                        invoice.state() == InvoiceState.OPEN && invoice.open().isPositive())
                .sorted(Comparator.comparing(Invoice::dueOn).thenComparing(Invoice::number))
                .forEach(invoice -> byCurrency
                        .computeIfAbsent(invoice.open().currencyCode(), _ -> new ArrayList<>())
                        .add(invoice));
        return byCurrency.values().stream()
                .map(open -> of(open, open.getFirst().open().currency(), today))
                .sorted(Comparator.comparingLong(
                                (Statement statement) -> statement.claims().minor())
                        .reversed())
                .toList();
    }

    /** All open invoices, the oldest due first. */
    List<Invoice> invoices() {
        return Stream.concat(late.stream(), upcoming.stream()).toList();
    }

    /** What the open invoices come to before credits. */
    Money claims() {
        return sum(late).plus(sum(upcoming));
    }

    /** What the credit notes come to, as a positive amount. */
    Money credits() {
        return sum(notes);
    }

    Money lateSum() {
        return sum(late);
    }

    Money upcomingSum() {
        return sum(upcoming);
    }

    /** What is left to pay; never less than nothing. */
    Money toPay() {
        var left = claims().minus(credits());
        return left.isPositive() ? left : Money.zero(currency);
    }

    Optional<LocalDate> lateSince() {
        return late.stream().map(Invoice::dueOn).findFirst();
    }

    Optional<LocalDate> nextDue() {
        return upcoming.stream().map(Invoice::dueOn).findFirst();
    }

    private static Statement of(List<Invoice> open, Currency currency, LocalDate today) {
        var claims = open.stream()
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                .toList();
        var notes = open.stream()
                .filter(invoice -> invoice.type() == InvoiceType.CREDIT_NOTE)
                .toList();
        return new Statement(
                currency,
                claims.stream()
                        .filter(invoice -> today.isAfter(invoice.dueOn()))
                        .toList(),
                claims.stream()
                        .filter(invoice -> !today.isAfter(invoice.dueOn()))
                        .toList(),
                notes);
    }

    private Money sum(List<Invoice> invoices) {
        return invoices.stream().map(Invoice::open).reduce(Money.zero(currency), Money::plus);
    }
}
