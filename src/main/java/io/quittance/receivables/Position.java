package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a debtor owes a firm in one currency as of a day, and what the firm keeps for the debtor: the only source of such
 * amounts. {@link Positions} makes it.
 *
 * @param asOf payments count by their value date
 * @param claims open invoices, by due date, issue date and identifier
 * @param credits what reduces them and is not used yet: credit notes by issue date, then money kept
 */
public record Position(DebtorId debtor, Currency currency, LocalDate asOf, List<Claim> claims, List<Credit> credits) {

    /** Copies the lists. */
    public Position {
        claims = List.copyOf(claims);
        credits = List.copyOf(credits);
    }

    /**
     * An open invoice. Each amount is at least nothing.
     *
     * @param costs of recovery, the fixed sum among them
     * @param disputed what the debtor contests; not to be asked for
     * @param pending money on its way for it
     * @param promised what the debtor said to pay by a day; still to be paid
     * @param planned what an instalment plan covers; asked for by the plan's dates
     */
    public record Claim(
            InvoiceId invoice,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money principal,
            Money interest,
            Money costs,
            Money disputed,
            Optional<Pending> pending,
            Money promised,
            Money planned) {

        /** All that is owed. */
        public Money open() {
            return principal.plus(interest).plus(costs);
        }

        /** What may be asked for: all but what is disputed. */
        public Money claimable() {
            return atLeastNothing(open().minus(disputed));
        }

        /** What is on its way, at most what is open. */
        public Money onItsWay() {
            return pending.map(Pending::amount).orElse(zero()).min(open());
        }

        /** What the debtor is asked to pay now: without what is disputed, on its way or covered by a plan. */
        public Money payable() {
            return atLeastNothing(open().minus(disputed).minus(onItsWay()).minus(planned));
        }

        /** The same with what is on its way, for a debtor who wants to pay that again. */
        public Money payableBesides() {
            return atLeastNothing(open().minus(disputed).minus(planned));
        }

        /** Late on a day: its due date has passed. */
        public boolean isOverdueOn(LocalDate day) {
            return day.isAfter(dueOn);
        }

        private Money zero() {
            return Money.zero(principal.currency());
        }
    }

    /**
     * Money on its way that may still fail.
     *
     * @param since the day it was started; of several the first
     * @param means the payment's means as payments name it, such as {@code DEBIT}
     */
    public record Pending(Money amount, LocalDate since, String means) {}

    /** What is kept in the debtor's favour, more than nothing. */
    public sealed interface Credit {

        /** What of it is not used yet. */
        Money amount();

        /** A credit note. */
        record Note(InvoiceId note, String number, LocalDate issuedOn, Money amount) implements Credit {}

        /** Money paid beyond what was owed. */
        record OnAccount(Money amount) implements Credit {}
    }

    /** All that is owed, before credit. */
    public Money open() {
        return sum(Claim::open);
    }

    /** What of {@link #open()} is past its due date. */
    public Money overdue() {
        return overdueClaims().stream().map(Claim::open).reduce(nothing(), Money::plus);
    }

    /** Claims past their due date, in the given order. */
    public List<Claim> overdueClaims() {
        return claims.stream().filter(claim -> claim.isOverdueOn(asOf)).toList();
    }

    /** What of {@link #open()} is disputed. */
    public Money disputed() {
        return sum(claim -> claim.disputed().min(claim.open()));
    }

    /** What may be asked for, before credit. */
    public Money claimable() {
        return sum(Claim::claimable);
    }

    /** What of {@link #open()} is on its way. */
    public Money onItsWay() {
        return sum(Claim::onItsWay);
    }

    /** Credit not used yet: notes and money on account. */
    public Money credit() {
        return credits.stream().map(Credit::amount).reduce(nothing(), Money::plus);
    }

    /** Money on account not used yet. */
    public Money onAccount() {
        return credits.stream()
                .filter(Credit.OnAccount.class::isInstance)
                .map(Credit::amount)
                .reduce(nothing(), Money::plus);
    }

    /** Credit notes not used yet. */
    public List<Credit.Note> notes() {
        return credits.stream()
                .filter(Credit.Note.class::isInstance)
                .map(Credit.Note.class::cast)
                .toList();
    }

    /** Open less credit: less than nothing when the firm owes the debtor. */
    public Money net() {
        return open().minus(credit());
    }

    /** What the debtor is asked to pay now, credit deducted; nothing when credit covers it. */
    public Money payable() {
        return atLeastNothing(sum(Claim::payable).minus(credit()));
    }

    /** The same with what is on its way, for a debtor who wants to pay that again. */
    public Money payableBesides() {
        return atLeastNothing(sum(Claim::payableBesides).minus(credit()));
    }

    /** What of {@link #open()} is neither to be paid now nor on its way: disputed, or covered by a plan. */
    public Money setAside() {
        return open().minus(onItsWay()).minus(sum(Claim::payable));
    }

    /** What of the credit is left when all that is to be paid now is taken from it. */
    public Money creditLeft() {
        return atLeastNothing(credit().minus(sum(Claim::payable)));
    }

    /** The claim of an invoice; empty when nothing is open on it. */
    public Optional<Claim> claim(InvoiceId invoice) {
        return claims.stream().filter(claim -> claim.invoice().equals(invoice)).findFirst();
    }

    /** What is open on an invoice, or not used yet of a credit note; nothing when it is neither. */
    public Money openOf(InvoiceId document) {
        return claim(document)
                .map(Claim::open)
                .or(() -> notes().stream()
                        .filter(note -> note.note().equals(document))
                        .map(Credit.Note::amount)
                        .findFirst())
                .orElse(nothing());
    }

    /** The same with these invoices only, and all the credit: what a message about them, its link and its code speak of. */
    public Position about(Collection<InvoiceId> invoices) {
        return new Position(
                debtor,
                currency,
                asOf,
                claims.stream()
                        .filter(claim -> invoices.contains(claim.invoice()))
                        .toList(),
                credits);
    }

    private Money sum(Function<Claim, Money> part) {
        return claims.stream().map(part).reduce(nothing(), Money::plus);
    }

    private Money nothing() {
        return Money.zero(currency);
    }

    private static Money atLeastNothing(Money amount) {
        return amount.minor() < 0 ? Money.zero(amount.currency()) : amount;
    }
}
