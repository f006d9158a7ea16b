package io.quittance.reminders;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Capacity;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.NewFirm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.receivables.Invoice;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.DebtorAccessOnly;
import io.quittance.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The engine with what lies below it on a database of its own, without web, mail and scheduler. Days pass when told. */
public final class Engine {

    /** A Monday. */
    public static final LocalDate START = LocalDate.of(2027, 3, 1);

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    final TestDatabase.TestDb database;
    private final AnnotationConfigApplicationContext context;
    private final Today today;
    private final JdbcClient everything;

    private static final class Today implements BusinessDay {
        private volatile LocalDate day = START;

        @Override
        public Instant now() {
            return day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
        }
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(DebtorAccessOnly.class)
    @ComponentScan({
        "io.quittance.tenancy",
        "io.quittance.parties",
        "io.quittance.documents",
        "io.quittance.ledger",
        "io.quittance.receivables",
        "io.quittance.allocation",
        "io.quittance.invoicing",
        "io.quittance.branding",
        "io.quittance.messages",
        "io.quittance.templates",
        "io.quittance.access",
        "io.quittance.archive",
        "io.quittance.questions",
        "io.quittance.dispatch",
        "io.quittance.reminders"
    })
    static class Beans {
        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        SchedulerClient schedulerClient(DataSource dataSource) {
            return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                    .tableName("scheduler.scheduled_tasks")
                    .build();
        }
    }

    /** Starts it on a fresh database. */
    public Engine() {
        this(Map.of());
    }

    /** Starts it with further settings and further modules above. */
    public Engine(Map<String, Object> settings, String... modules) {
        database = TestDatabase.fresh();
        today = new Today();
        everything = JdbcClient.create(database.superuser());
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "engine",
                        Map.of("quittance.secret-key", "k".repeat(40), "quittance.public-url", "http://localhost")));
        context.getEnvironment().getPropertySources().addLast(new MapPropertySource("further", settings));
        context.registerBean(DataSource.class, () -> database.app());
        context.registerBean(BusinessDay.class, () -> today);
        context.register(Beans.class);
        for (var module : modules) {
            context.scan("io.quittance." + module);
        }
        context.refresh();
    }

    /** A bean of the modules. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database without any scope, for arranging and asserting. */
    public JdbcClient everything() {
        return everything;
    }

    void setToday(LocalDate day) {
        today.day = day;
    }

    /** A firm that may write to debtors everywhere. */
    public FirmId firm() {
        return firm(newFirm());
    }

    /** This firm, which may write to debtors everywhere. */
    public FirmId firm(NewFirm draft) {
        var id = new TenantScope.Operator().call(() -> bean(Firms.class).create(draft));
        for (var country : List.of("FR", "BE", "NL", "DE", "GB", "ES", "GP")) {
            in(id, () -> {
                bean(SenderCapacities.class)
                        .grant(new SenderCapacity(
                                id,
                                new CountryCode(country),
                                Capacity.CREDITOR_OWN,
                                null,
                                LocalDate.of(2020, 1, 1),
                                null));
                return true;
            });
        }
        return id;
    }

    void debtor(FirmId firm, String reference, DebtorKind kind, String country) {
        var address = new PostalAddress("1 rue du Port", null, "33000", "Bordeaux", new CountryCode(country));
        var email = new EmailAddress(reference.toLowerCase(Locale.ROOT) + "@debtor.example");
        in(
                firm,
                () -> bean(Debtors.class)
                        .put(
                                firm,
                                new DebtorDraft(
                                        reference,
                                        "Debtor " + reference,
                                        kind,
                                        new CountryCode(country),
                                        Language.EN,
                                        email,
                                        null,
                                        null,
                                        address,
                                        null,
                                        null,
                                        null)));
    }

    Invoice invoice(FirmId firm, String number, String debtor, LocalDate dueOn, String amount) {
        return in(
                firm,
                () -> bean(InvoicePuts.class)
                        .put(
                                firm,
                                InvoiceDraft.of(number, debtor, dueOn.minusDays(30), dueOn, Money.parse(amount, "EUR")))
                        .stored());
    }

    <T> T in(FirmId firm, Supplier<T> work) {
        return new TenantScope.FirmStaff(firm).call(work);
    }

    /** The day's run, then everything leaves on that day. */
    void passDay(FirmId firm, LocalDate day) {
        today.day = day;
        bean(ReminderRuns.class).runDay(firm, day);
        everything.sql("""
                        update correspondence.message set state = 'SENDING' where firm_id = :firm and state = 'PLANNED'
                        """).param("firm", firm.value()).update();
        everything.sql("""
                        update correspondence.message set state = 'SENT', sent_on = planned_on
                        where firm_id = :firm and state = 'SENDING'
                        """).param("firm", firm.value()).update();
    }

    /** What was planned, as "day step channel number". */
    List<String> sent(FirmId firm) {
        return everything
                .sql("""
                        select r.planned_on || ' ' || r.step || ' ' || r.channel || ' ' || i.number
                        from reminders.reminder r join receivables.invoice i using (firm_id, invoice_id)
                        where r.firm_id = :firm order by 1
                        """)
                .param("firm", firm.value())
                .query(String.class)
                .list();
    }

    private static NewFirm newFirm() {
        return new NewFirm(
                "engine-" + FIRMS.incrementAndGet(),
                "Engine",
                "Engine SAS",
                "812345678",
                null,
                new CountryCode("FR"),
                Money.currencyOf("EUR"),
                ZONE,
                Language.EN,
                new PostalAddress("12 rue des Capucins", null, "69001", "Lyon", new CountryCode("FR")),
                "Claire Fontaine",
                new EmailAddress("compta@engine.example"),
                null,
                null,
                null,
                null,
                "base",
                null,
                30);
    }
}
