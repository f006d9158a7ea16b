package io.quittance.portal;

import static io.quittance.portal.PortalFixtures.TODAY;
import static io.quittance.portal.PortalFixtures.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

    private final Invoice late = invoice(1, "F-1", TODAY.minusDays(10), 84_200);
    private final Invoice soon = invoice(2, "F-2", TODAY.plusDays(13), 50_250);
    private final Invoice today = invoice(3, "F-3", TODAY, 1_000);
    private final Invoice paid = invoice(4, "F-4", TODAY.minusDays(40), 0);
    private final Invoice credit = PortalFixtures.of(5, "A-1", InvoiceType.CREDIT_NOTE, TODAY, 6_000, "EUR");

    @Test
    void what_is_owed_is_late_and_upcoming_less_credits() {
        var statement = Statement.of(List.of(soon, paid, credit, late), TODAY).getFirst();
        assertThat(statement.lateSum()).isEqualTo(euro(84_200));
        assertThat(statement.lateSince()).contains(late.dueOn());
        assertThat(statement.upcomingSum()).isEqualTo(euro(50_250));
        assertThat(statement.nextDue()).contains(soon.dueOn());
        assertThat(statement.credits()).isEqualTo(euro(6_000));
        assertThat(statement.toPay()).isEqualTo(euro(128_450));
    }

    @Test
    void an_invoice_is_not_late_on_its_due_date() {
        assertThat(Statement.of(List.of(today), TODAY).getFirst().late()).isEmpty();
    }

    @Test
    void a_credit_larger_than_the_claims_leaves_nothing_to_pay() {
        assertThat(Statement.of(List.of(today, credit), TODAY).getFirst().toPay())
                .isEqualTo(euro(0));
    }

    @Test
    void currencies_are_never_mixed_and_the_larger_claim_comes_first() {
        var pounds = PortalFixtures.of(6, "F-6", InvoiceType.INVOICE, TODAY, 99_900, "GBP");
        var statements = Statement.of(List.of(today, pounds), TODAY);
        assertThat(statements)
                .extracting(statement -> statement.currency().getCurrencyCode())
                .containsExactly("GBP", "EUR");
        assertThat(statements.getLast().toPay()).isEqualTo(euro(1_000));
    }

    @Test
    void nothing_open_is_no_statement() {
        assertThat(Statement.of(List.of(paid), TODAY)).isEmpty();
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }
}
