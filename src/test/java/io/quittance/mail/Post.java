package io.quittance.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.quittance.dispatch.Leases;
import io.quittance.dispatch.MessageOutbox;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.messages.Channel;
import io.quittance.messages.LastCheck;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Messages;
import io.quittance.messages.Verdict;
import io.quittance.parties.Capacity;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.NewFirm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.templates.LoginContent;
import io.quittance.templates.MessageContent;
import io.quittance.templates.ReminderContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.DebtorAccessOnly;
import io.quittance.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Correspondence on a database of its own; the ways out are made by hand, so that there can be two. */
final class Post implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final PostalAddress LYON = new PostalAddress("12 rue des Capucins", null, "69001", "Lyon", FRANCE);
    private static final SmtpTimeouts SHORT =
            new SmtpTimeouts(Duration.ofSeconds(1), Duration.ofMillis(800), Duration.ofMillis(800));

    /** Reasons to stop a message in the last check, by its key. */
    final Map<String, MessageReason> stops = new ConcurrentHashMap<>();

    /** Keys of messages on which a legal clock depends. */
    final Set<String> legal = ConcurrentHashMap.newKeySet();

    final List<Object> events = new CopyOnWriteArrayList<>();
    final TestDatabase.TestDb database = TestDatabase.fresh();
    final JdbcClient everything = JdbcClient.create(database.superuser());
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

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
        "io.quittance.dispatch"
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

    /** What other modules would be. */
    private final class Surroundings implements LastCheck {
        @Override
        public MessageKind kind() {
            return MessageKind.REMINDER;
        }

        @Override
        public Verdict check(Message message) {
            var reason = stops.get(message.key());
            return reason == null ? Verdict.GO : new Verdict.Stop(reason);
        }

        @Override
        public boolean startsLegalClock(Message message) {
            return legal.contains(message.key());
        }

        @EventListener
        void heard(Object event) {
            if (event.getClass().getPackageName().equals("io.quittance.messages")) {
                events.add(event);
            }
        }
    }

    Post() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "post",
                        Map.of("quittance.secret-key", "k".repeat(40), "quittance.public-url", "https://pay.example")));
        context.registerBean(DataSource.class, database::app);
        context.registerBean(BusinessDay.class, () -> () -> NOW);
        context.registerBean(Surroundings.class, Surroundings::new);
        context.registerBean(MimeFormat.class);
        context.register(Beans.class);
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A way out, as on a node of its own. */
    Dispatch node(ScriptedSmtp server) {
        return new Dispatch(
                get(MessageOutbox.class),
                get(Leases.class),
                Optional.of(new SmtpConnections(server.url(), SHORT, "test")));
    }

    /** What any node does every few seconds. @return how many mails were in doubt */
    int settle(FirmId firm) {
        return in(firm, () -> get(Leases.class).settle(firm));
    }

    /** A firm that may write to debtors in France. */
    FirmId aFirm(String key) {
        return aFirm(key, Capacity.CREDITOR_OWN);
    }

    FirmId aFirm(String key, Capacity capacity) {
        var firm = new TenantScope.Operator().call(() -> get(Firms.class).create(newFirm(key)));
        new TenantScope.FirmStaff(firm)
                .run(() -> get(SenderCapacities.class)
                        .grant(new SenderCapacity(firm, FRANCE, capacity, "M-1", TODAY.minusYears(1), null)));
        return firm;
    }

    DebtorId aDebtor(FirmId firm, String name, @Nullable String email, DebtorKind kind) {
        var reference = "D-" + Integer.toHexString(name.hashCode());
        return in(
                firm,
                () -> get(Debtors.class)
                        .put(
                                firm,
                                new DebtorDraft(
                                        reference,
                                        name,
                                        kind,
                                        FRANCE,
                                        Language.FR,
                                        email == null ? null : new EmailAddress(email),
                                        null,
                                        null,
                                        LYON,
                                        null,
                                        null,
                                        null))
                        .stored()
                        .id());
    }

    /** A business debtor with an address made of the name. */
    DebtorId aDebtor(FirmId firm, String name) {
        return aDebtor(firm, name, name.toLowerCase(java.util.Locale.ROOT) + "@debtor.example", DebtorKind.BUSINESS);
    }

    MessageId remind(FirmId firm, DebtorId debtor, String key) {
        return plan(firm, reminder(debtor, key));
    }

    MessageId plan(FirmId firm, MessageDraft draft) {
        return in(firm, () -> get(Messages.class).plan(firm, List.of(draft))).getFirst();
    }

    static MessageDraft reminder(DebtorId debtor, String key) {
        var open = Money.ofMinor(123_456, "EUR");
        var item = new ReminderContent.Item("FA-2026-0142", "Commande", TODAY.minusDays(36), TODAY.minusDays(6), open);
        return reminder(debtor, key, ReminderContent.of(TODAY, null, open, List.of(item), List.of()));
    }

    static MessageDraft reminder(DebtorId debtor, String key, MessageContent content) {
        return new MessageDraft(
                key,
                MessageKind.REMINDER,
                Channel.EMAIL,
                debtor,
                List.of(new InvoiceId(1)),
                "reminder-1",
                "reminder-1",
                Language.FR,
                TODAY,
                content,
                List.of(),
                null);
    }

    static MessageDraft signIn(DebtorId debtor, String key) {
        return new MessageDraft(
                key,
                MessageKind.LOGIN_LINK,
                Channel.EMAIL,
                debtor,
                List.of(),
                null,
                "login-link",
                Language.FR,
                TODAY,
                new LoginContent("https://pay.example/s", "123456", 15),
                List.of(),
                null);
    }

    Message message(FirmId firm, MessageId id) {
        return in(firm, () -> get(Messages.class).find(firm, id).orElseThrow());
    }

    <T> T in(FirmId firm, Supplier<T> work) {
        return new TenantScope.Engine(firm).call(work);
    }

    void doing(FirmId firm, Runnable work) {
        new TenantScope.Engine(firm).run(work);
    }

    /** Lets the technical clock of the outbox run ahead, as the database sees it. */
    void wait(Duration time) {
        everything.sql("""
            update correspondence.message
            set next_try_at = next_try_at - make_interval(secs => :s), lease_until = lease_until - make_interval(secs => :s),
                first_try_at = first_try_at - make_interval(secs => :s)
            """).param("s", time.toSeconds()).update();
    }

    @Override
    public void close() {
        context.close();
    }

    private static NewFirm newFirm(String key) {
        return new NewFirm(
                key,
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
                new EmailAddress("compta@" + key + ".example"),
                null,
                null,
                "Maison Lavande SAS",
                Iban.parse("FR76 3000 6000 0112 3456 7890 189"),
                "maison-lavande",
                new EmailAddress("relances@" + key + ".example"),
                30);
    }
}
