package io.quittance.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dispatch.checks.VerifyOutbox;
import io.quittance.ledger.VerifyLedger;
import io.quittance.payments.Reconcile;
import io.quittance.testing.House;
import io.quittance.testing.TestDatabase;
import io.quittance.testing.TestDatabase.TestDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the version before goes on with this one: nothing is lost, the ledger holds, the application starts on it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationIT {

    private static final String OWED = """
        select f.key || ' ' || d.reference || ' ' || i.currency || ' ' || i.type || ' ' || sum(i.open_minor)
        from receivables.invoice i
        join parties.debtor d on d.firm_id = i.firm_id and d.debtor_id = i.debtor_id
        join parties.firm f on f.firm_id = i.firm_id
        group by f.key, d.reference, i.currency, i.type order by 1
        """;

    private static final String COUNTS = """
        select (select count(*) from parties.debtor) || ' debtors, ' || (select count(*) from receivables.invoice) || ' invoices, '
            || (select count(*) from receivables.posting) || ' postings, ' || (select count(*) from payments.payment) || ' payments, '
            || (select count(*) from receivables.hold where released_on is null) || ' holds'
        """;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private EarlierDatabase earlier;
    private TestDb database;
    private List<String> owedBefore;
    private String countsBefore;

    @BeforeAll
    void migrate() throws SQLException, IOException {
        earlier = new EarlierDatabase();
        database = earlier.load();
        var rows = JdbcClient.create(database.superuser());
        owedBefore = rows.sql(OWED).query(String.class).list();
        countsBefore = rows.sql(COUNTS).query(String.class).single();
        TestDatabase.migrate(database.url(), "latest");
    }

    @Test
    void nobody_owes_another_amount_than_before() {
        assertThat(owedBefore).hasSizeGreaterThan(30);
        assertThat(JdbcClient.create(database.superuser())
                        .sql(OWED)
                        .query(String.class)
                        .list())
                .isEqualTo(owedBefore);
    }

    @Test
    void no_row_is_lost() {
        assertThat(JdbcClient.create(database.superuser())
                        .sql(COUNTS)
                        .query(String.class)
                        .single())
                .isEqualTo(countsBefore);
    }

    @Test
    void a_question_of_before_holds_until_it_is_answered() {
        assertThat(JdbcClient.create(database.superuser())
                        .sql("select cause || ' ' || coalesce(until_on::text, 'open') from receivables.hold"
                                + " where kind = 'QUESTION' and released_on is null order by cause")
                        .query(String.class)
                        .list())
                .containsExactly("QUESTION:q_1 open", "QUESTION:q_2 open");
    }

    @Test
    void the_reminders_of_before_know_their_messages_and_how_far_they_spoke() {
        assertThat(JdbcClient.create(database.superuser())
                        .sql("select count(*) > 50 and count(message_id) = count(*) and max(tone_days) > 0"
                                + " from reminders.debtor_day where not stopped")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void row_security_is_forced_again() {
        assertThat(JdbcClient.create(database.superuser())
                        .sql(
                                "select c.oid::regclass::text from pg_class c where c.relrowsecurity and not c.relforcerowsecurity")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_ledger_still_holds_and_payments_agree_with_it() {
        assertThat(check(VerifyLedger::run)).as(printed()).isZero();
        assertThat(printed()).contains("maison-lavande", "zonnewarmte", "nordlicht");
        assertThat(check(Reconcile::run)).as(printed()).isZero();
    }

    /** Of most messages the dump left out what was kept. */
    @Test
    void what_was_kept_as_our_own_differences_is_read_byte_by_byte() {
        check(VerifyOutbox::run);
        assertThat(printed()).contains("9 kept byte by byte").doesNotContain("is not what left");
    }

    private int check(BiFunction<Map<String, String>, PrintStream, Integer> check) {
        printed.reset();
        return check.apply(
                Map.of(
                        "QUITTANCE_DATABASE_URL", database.url(),
                        "QUITTANCE_DATABASE_USER", "quittance_app",
                        "QUITTANCE_SECRET_KEY", earlier.secretKey()),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_application_migrates_it_when_it_starts_and_is_ready()
            throws SQLException, IOException, InterruptedException {
        try (var house = new House(earlier.load(), "--quittance.secret-key=" + earlier.secretKey());
                var client = HttpClient.newHttpClient()) {
            var ready = client.send(
                    HttpRequest.newBuilder(URI.create(house.url() + "/health/ready"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(ready.statusCode()).isEqualTo(200);
        }
    }
}
