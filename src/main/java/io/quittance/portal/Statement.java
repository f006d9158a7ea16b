package io.quittance.portal;

import io.quittance.kernel.Money;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is owed in one currency, as a debtor reads it: what is late and what comes. Currencies are never mixed. */
public record Statement(Position position) {

    /** One statement per currency in which something is open, the largest claim first. */
    public static List<Statement> of(List<Position> positions) {
        return positions.stream()
                .filter(position -> !position.claims().isEmpty())
                .sorted(Comparator.comparingLong(
                                (Position position) -> position.open().minor())
                        .reversed())
                .map(Statement::new)
                .toList();
    }

    /** Open invoices after their due date, the oldest first. */
    public List<Claim> late() {
        return position.overdueClaims();
    }

    /** Open invoices that are not late, the next first. */
    public List<Claim> upcoming() {
        return position.claims().stream()
                .filter(claim -> !claim.isOverdueOn(position.asOf()))
                .toList();
    }

    public Money upcomingSum() {
        return position.open().minus(position.overdue());
    }

    public Optional<LocalDate> lateSince() {
        return late().stream().map(Claim::dueOn).findFirst();
    }

    public Optional<LocalDate> nextDue() {
        return upcoming().stream().map(Claim::dueOn).findFirst();
    }

    /** Since when money is on its way, if any is. */
    public Optional<LocalDate> onItsWaySince() {
        return position.claims().stream()
                .flatMap(claim -> claim.pending().stream())
                .map(Position.Pending::since)
                .min(Comparator.naturalOrder());
    }
}
