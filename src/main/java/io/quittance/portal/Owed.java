package io.quittance.portal;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Position;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What is owed on what a visitor sees. In a narrow session these are the claims of the message and all credit, as the message
 * counted them.
 *
 * @param positions what is asked for
 * @param covered the same with what the message names besides; the same where nothing is named
 * @param others something is open beyond what is covered
 */
public record Owed(List<Position> positions, List<Position> covered, boolean others) {

    /** Something is open besides what is asked for, seen here or not. */
    public boolean isMoreOpen() {
        return others
                || covered.stream()
                        .flatMap(position -> position.claims().stream())
                        .anyMatch(claim -> in(claim.principal().currency())
                                .flatMap(position -> position.claim(claim.invoice()))
                                .isEmpty());
    }

    /** One per currency in which something is open. */
    public List<Statement> statements() {
        return Statement.of(positions);
    }

    /** What is open on an invoice, or not used of a credit note. */
    public Money open(Invoice invoice) {
        return covered(invoice.total().currency())
                .map(position -> position.openOf(invoice.id()))
                .orElse(Money.zero(invoice.total().currency()));
    }

    /** The claim of an invoice, in whatever currency. */
    public Optional<Position.Claim> claim(InvoiceId invoice) {
        return covered.stream()
                .flatMap(position -> position.claim(invoice).stream())
                .findFirst();
    }

    public Optional<Position.Claim> claim(Invoice invoice) {
        return covered(invoice.total().currency()).flatMap(position -> position.claim(invoice.id()));
    }

    public Optional<Position> in(Currency currency) {
        return in(positions, currency);
    }

    private Optional<Position> covered(Currency currency) {
        return in(covered, currency);
    }

    private static Optional<Position> in(List<Position> positions, Currency currency) {
        return positions.stream()
                .filter(position -> position.currency().equals(currency))
                .findFirst();
    }
}
