package io.quittance.desk.page;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Position;
import io.quittance.reporting.CaseStamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose case it is and what it is about. What else is known of it is read by its {@link CaseSection}s.
 *
 * @param today in the firm's zone
 * @param papers invoices and credit notes, and what is open of each
 * @param positions what is owed today, one per currency
 * @param stamp another one means that the case changed since
 */
public record CaseFile(
        Firm firm, Debtor debtor, LocalDate today, CasePapers papers, List<Position> positions, CaseStamp stamp) {

    /** Every invoice and credit note there is. */
    public List<Invoice> invoices() {
        return papers.all();
    }

    /** Invoices, then credit notes, on which something is open; each by its due date. */
    public List<Invoice> openInvoices() {
        return papers.open();
    }

    /** The currency most of it is in: that of the oldest open invoice, else the firm's. */
    public Currency currency() {
        return openInvoices().stream()
                .findFirst()
                .map(invoice -> invoice.total().currency())
                .orElse(firm.currency());
    }

    /** Open claims less all credit, in {@link #currency()}. */
    public Money open() {
        return in(currency()).map(Position::net).orElse(Money.zero(currency()));
    }

    /** What is open on an invoice, or not used of a credit note. */
    public Money open(Invoice invoice) {
        return papers.openOf(invoice);
    }

    /** Today's position in a currency. */
    public Optional<Position> in(Currency currency) {
        return positions.stream()
                .filter(position -> position.currency().equals(currency))
                .findFirst();
    }

    /** Open invoices that are late today, the longest due first. */
    public List<Invoice> overdueInvoices() {
        return papers.overdue();
    }

    public Money overdue() {
        return in(currency()).map(Position::overdue).orElse(Money.zero(currency()));
    }

    /** Street and place in one line. */
    public String address() {
        var address = debtor.address();
        var town = Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(address.street(), address.street2(), town)
                .filter(line -> line != null && !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The number of an invoice, for texts. */
    public String number(InvoiceId invoice) {
        return papers.number(invoice);
    }
}
