package io.quittance.plans.promises;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.terms.Interval;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database publishes of money to come. */
class ExpectedMoneyIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_word_and_instalments_are_expected_on_their_days_apart_and_less_what_was_credited() {
        var books = new LedgerFixture(CONTEXT, "expected");
        var promised = books.anInvoice("B-1", "400.00", -10);
        var agreed = books.anInvoice("B-2", "900.00", -10);
        books.firm.as(() -> CONTEXT.get(Promises.class)
                .make(
                        books.firm.id(),
                        new NewPromise(
                                books.dupont.id(),
                                List.of(promised.id()),
                                eur("400.00"),
                                TODAY.plusDays(5),
                                PromisedBy.DEBTOR,
                                "debtor_1")));
        books.firm.as(() -> CONTEXT.get(Plans.class)
                .propose(
                        books.firm.id(),
                        new PlanAsk(
                                books.dupont.id(),
                                List.of(agreed.id()),
                                new PlanTerms(TODAY.plusDays(3), Interval.MONTH, null, 3, null)),
                        null,
                        "debtor_1"));
        assertThat(expected(books))
                .containsExactly(
                        "AGREED 2026-11-25 30000",
                        "PROMISED 2026-11-27 40000",
                        "AGREED 2026-12-25 30000",
                        "AGREED 2027-01-25 30000");
        JdbcClient.create(CONTEXT.db().superuser())
                .sql("update plans.plan set paid_minor = 35000, credited_minor = 10000 where firm_id = :firm")
                .param("firm", books.firm.id().value())
                .update();
        assertThat(expected(books))
                .containsExactly(
                        "AGREED 2026-11-25 0",
                        "PROMISED 2026-11-27 40000",
                        "AGREED 2026-12-25 25000",
                        "AGREED 2027-01-25 20000");
    }

    private static List<String> expected(LedgerFixture books) {
        return JdbcClient.create(CONTEXT.db().superuser())
                .sql(
                        "select ground || ' ' || due_on || ' ' || amount_minor from plans.expected_money where firm_id = :firm order by due_on")
                .param("firm", books.firm.id().value())
                .query(String.class)
                .list();
    }
}
