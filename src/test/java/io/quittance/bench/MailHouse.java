package io.quittance.bench;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.mail.Dispatch;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.NewFirm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.templates.ReminderContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.DebtorAccessOnly;
import io.quittance.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

/** Our pipeline on a durable database: a firm, its debtors, reminders to send. */
final class MailHouse {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final PostalAddress LYON = new PostalAddress("12 rue des Capucins", null, "69001", "Lyon", FRANCE);
    private static final int DEBTORS = 200;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TestDatabase.TestDb database = TestDatabase.fresh();
    private final AtomicInteger keys = new AtomicInteger();
    private final FirmId firm;
    private final List<DebtorId> debtors;

    @TestConfiguration
    @EnableTransactionManagement
    @Import(DebtorAccessOnly.class)
    @ComponentScan({
        "io.quittance.tenancy",
        "io.quittance.parties",
        "io.quittance.documents",
        "io.quittance.branding",
        "io.quittance.messages",
        "io.quittance.templates",
        "io.quittance.access",
        "io.quittance.archive",
        "io.quittance.questions",
        "io.quittance.dispatch",
        "io.quittance.mail"
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

    MailHouse(int sinkPort) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "bench",
                        Map.of(
                                "quittance.secret-key",
                                "k".repeat(40),
                                "quittance.public-url",
                                "https://pay.example",
                                "quittance.smtp-url",
                                "smtp://127.0.0.1:" + sinkPort)));
        context.registerBean(DataSource.class, database::app);
        context.registerBean(BusinessDay.class, () -> () -> Instant.parse("2026-11-23T09:30:00Z"));
        context.register(Beans.class);
        context.refresh();
        firm = new TenantScope.Operator()
                .call(() -> context.getBean(Firms.class).create(newFirm()));
        new TenantScope.FirmStaff(firm)
                .run(() -> context.getBean(SenderCapacities.class)
                        .grant(new SenderCapacity(
                                firm, FRANCE, Capacity.CREDITOR_OWN, null, TODAY.minusYears(1), null)));
        debtors = IntStream.range(0, DEBTORS).mapToObj(this::debtor).toList();
    }

    void plan(int mails) {
        var drafts = IntStream.range(0, mails)
                .mapToObj(i -> draft(debtors.get(i % DEBTORS)))
                .toList();
        new TenantScope.Engine(firm).run(() -> context.getBean(Messages.class).plan(firm, drafts));
        JdbcClient.create(database.superuser())
                .sql("vacuum analyze correspondence.message")
                .update();
    }

    int drain() {
        return context.getBean(Dispatch.class).drain(firm);
    }

    /** Messages with a recorded outcome. */
    int recorded() {
        return JdbcClient.create(database.superuser())
                .sql("select count(*) from correspondence.message where state = 'SENT' and sent_at is not null")
                .query(Integer.class)
                .single();
    }

    private MessageDraft draft(DebtorId debtor) {
        var items = List.of(item("FA-2026-0142", 123_456), item("FA-2026-0151", 42_000));
        var credits = List.of(new ReminderContent.Credit("AV-2026-0007", Money.ofMinor(10_000, "EUR")));
        var content = ReminderContent.of(TODAY, null, Money.ofMinor(155_456, "EUR"), items, credits);
        return new MessageDraft(
                "bench:" + keys.incrementAndGet(),
                MessageKind.REMINDER,
                Channel.EMAIL,
                debtor,
                List.of(new InvoiceId(1), new InvoiceId(2)),
                "reminder-1",
                "reminder-1",
                Language.FR,
                TODAY,
                content,
                List.of(),
                null);
    }

    private static ReminderContent.Item item(String number, long minor) {
        return new ReminderContent.Item(
                number, "Commande C-881", TODAY.minusDays(36), TODAY.minusDays(6), Money.ofMinor(minor, "EUR"));
    }

    private DebtorId debtor(int number) {
        var draft = new DebtorDraft(
                "D-" + number,
                "Dupont " + number,
                DebtorKind.BUSINESS,
                FRANCE,
                Language.FR,
                new EmailAddress("debtor" + number + "@debtor.example"),
                null,
                "Marie Dupont",
                LYON,
                null,
                null,
                null);
        return new TenantScope.Engine(firm)
                .call(() ->
                        context.getBean(Debtors.class).put(firm, draft).stored().id());
    }

    /** A firm with a logo and an IBAN. */
    static NewFirm newFirm() {
        return new NewFirm(
                "lavande",
                "Maison Lavande",
                "Maison Lavande SAS",
                "SIREN 812 345 678",
                null,
                FRANCE,
                Money.currencyOf("EUR"),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                LYON,
                "Claire Fontaine",
                new EmailAddress("compta@lavande.example"),
                "+33 4 72 00 00 00",
                null,
                "Maison Lavande SAS",
                Iban.parse("FR76 3000 6000 0112 3456 7890 189"),
                "maison-lavande",
                new EmailAddress("relances@lavande.example"),
                30);
    }
}
