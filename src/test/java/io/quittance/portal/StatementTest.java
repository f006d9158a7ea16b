package io.quittance.portal;

import static io.quittance.portal.PortalFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.receivables.Position.Credit;
import io.quittance.receivables.Position.Pending;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTest {

    private final Claim late = claim(1, TODAY.minusDays(10), euro(84_200));
    private final Claim soon = claim(2, TODAY.plusDays(13), euro(50_250));
    private final Claim today = claim(3, TODAY, euro(1_000));
    private final Credit note = new Credit.Note(new InvoiceId(5), "A-1", TODAY, euro(6_000));

    @Test
    void what_is_owed_is_late_and_upcoming_less_credits() {
        var statement =
                Statement.of(List.of(position(List.of(late, soon), note))).getFirst();
        assertThat(statement.position().overdue()).isEqualTo(euro(84_200));
        assertThat(statement.lateSince()).contains(late.dueOn());
        assertThat(statement.upcomingSum()).isEqualTo(euro(50_250));
        assertThat(statement.nextDue()).contains(soon.dueOn());
        assertThat(statement.position().payable()).isEqualTo(euro(128_450));
    }

    @Test
    void an_invoice_is_not_late_on_its_due_date() {
        assertThat(Statement.of(List.of(position(List.of(today)))).getFirst().late())
                .isEmpty();
    }

    @Test
    void a_credit_larger_than_the_claims_leaves_nothing_to_pay_and_the_rest_of_it() {
        var position = position(List.of(today), note);
        assertThat(position.payable()).isEqualTo(euro(0));
        assertThat(position.creditLeft()).isEqualTo(euro(5_000));
    }

    @Test
    void money_on_its_way_is_taken_out_and_its_day_is_known() {
        var pending = new Claim(
                late.invoice(),
                late.number(),
                late.issuedOn(),
                late.dueOn(),
                late.principal(),
                euro(0),
                euro(0),
                euro(0),
                Optional.of(new Pending(euro(84_200), TODAY.minusDays(2), "DEBIT")),
                euro(0),
                euro(0));
        var statement = Statement.of(List.of(position(List.of(pending, soon)))).getFirst();
        assertThat(statement.position().payable()).isEqualTo(euro(50_250));
        assertThat(statement.onItsWaySince()).contains(TODAY.minusDays(2));
    }

    @Test
    void currencies_are_never_mixed_and_the_larger_claim_comes_first() {
        var pounds = claim(6, TODAY, Money.ofMinor(99_900, "GBP"));
        var statements = Statement.of(List.of(position(List.of(today)), position(List.of(pounds))));
        assertThat(statements)
                .extracting(statement -> statement.position().currency().getCurrencyCode())
                .containsExactly("GBP", "EUR");
    }

    @Test
    void credit_alone_is_no_statement() {
        assertThat(Statement.of(List.of(
                        new Position(PortalFixtures.DEBTOR, Money.currencyOf("EUR"), TODAY, List.of(), List.of(note)))))
                .isEmpty();
    }

    private static Position position(List<Claim> claims, Credit... credits) {
        return new Position(
                PortalFixtures.DEBTOR, claims.getFirst().principal().currency(), TODAY, claims, List.of(credits));
    }

    private static Claim claim(long id, LocalDate dueOn, Money open) {
        var nothing = Money.zero(open.currency());
        return new Claim(
                new InvoiceId(id),
                "F-" + id,
                dueOn.minusDays(30),
                dueOn,
                open,
                nothing,
                nothing,
                nothing,
                Optional.empty(),
                nothing,
                nothing);
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }
}
