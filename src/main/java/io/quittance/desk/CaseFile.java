package io.quittance.desk;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * Whose case it is and what it is about. What else is known of it is read by its {@link CaseSection}s.
 *
 * @param today in the firm's zone
 */
record CaseFile(Firm firm, Debtor debtor, LocalDate today, List<Invoice> invoices) {

    List<Invoice> openInvoices() {
        return invoices.stream()
                .filter(invoice -> invoice.open().isPositive())
                .sorted(Comparator.comparing(Invoice::type).thenComparing(Invoice::dueOn))
                .toList();
    }

    /** The currency most of it is in: that of the oldest open invoice, else the firm's. */
    Currency currency() {
        return openInvoices().stream()
                .findFirst()
                .map(invoice -> invoice.open().currency())
                .orElse(firm.currency());
    }

    /** Open claims less open credit notes, in {@link #currency()}. */
    Money open() {
        return openInvoices().stream()
                .filter(invoice -> invoice.open().currency().equals(currency()))
                .map(invoice -> invoice.type() == InvoiceType.CREDIT_NOTE
                        ? invoice.open().negated()
                        : invoice.open())
                .reduce(Money.zero(currency()), Money::plus);
    }

    List<Invoice> overdueInvoices() {
        return openInvoices().stream()
                .filter(invoice -> invoice.statusOn(today) == InvoiceStatus.OVERDUE)
                .toList();
    }

    Money overdue() {
        return overdueInvoices().stream()
                .map(Invoice::open)
                .filter(open -> open.currency().equals(currency()))
                .reduce(Money.zero(currency()), Money::plus);
    }

    /** The number of an invoice, for texts. */
    String number(InvoiceId invoice) {
        return invoices.stream()
                .filter(candidate -> candidate.id().equals(invoice))
                .findFirst()
                .map(Invoice::number)
                .orElse("");
    }
}
