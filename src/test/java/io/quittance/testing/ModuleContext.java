package io.quittance.testing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.quittance.kernel.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A few modules on a database of their own, without web; what is scheduled goes nowhere. Starts in a fraction of a second. */
public final class ModuleContext implements AutoCloseable {

    /** The secret key of the installation under test. */
    public static final String SECRET = "for tests only, thirty-two characters or more";

    /** Modules that only work together are started by the name of one of them. */
    private static final Map<String, List<String>> ROOMS = Map.of(
            "receivables",
            List.of("ledger", "receivables", "allocation", "invoicing"),
            "correspondence",
            List.of("messages", "templates", "access", "archive", "questions", "dispatch"));

    private final StatementCount statements = new StatementCount();
    private final AtomicReference<LocalDate> today;
    private final TestDatabase.TestDb db;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Starts the named modules besides {@code tenancy}, {@code parties}. */
    public ModuleContext(LocalDate today, String... modules) {
        this(TestDatabase.fresh(), today, modules);
    }

    /** Starts the named modules on this database. */
    public ModuleContext(TestDatabase.TestDb db, LocalDate today, String... modules) {
        this.db = db;
        this.today = new AtomicReference<>(today);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("quittance.secret-key", SECRET, "quittance.public-url", "http://localhost:8080")));
        BusinessDay day = this::noon;
        var source = statements.counted(db.app());
        context.registerBean("dataSource", DataSource.class, () -> source);
        context.registerBean("jdbcClient", JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean("movableDay", BusinessDay.class, () -> day, definition -> definition.setPrimary(true));
        context.registerBean("schedulerClient", SchedulerClient.class, () -> Mockito.mock(SchedulerClient.class));
        context.registerBean(
                "transactionTemplate",
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.register(Transactions.class, DebtorAccessOnly.class);
        context.scan("io.quittance.tenancy", "io.quittance.parties");
        for (var module : modules) {
            context.scan(ROOMS.getOrDefault(module, List.of(module)).stream()
                    .map(room -> "io.quittance." + room)
                    .toArray(String[]::new));
        }
        context.refresh();
    }

    @EnableTransactionManagement
    static class Transactions {}

    /** A bean of the modules. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Tells the modules what a module outside them would tell. */
    public void tell(Object event) {
        context.publishEvent(event);
    }

    /** The database, for arranging and asserting. */
    public TestDatabase.TestDb db() {
        return db;
    }

    /** Counts what the modules ask the database. */
    public StatementCount statements() {
        return statements;
    }

    /** The business date. */
    public LocalDate today() {
        return today.get();
    }

    /** Moves the business day. */
    public void travelTo(LocalDate day) {
        today.set(day);
    }

    private Instant noon() {
        return today.get().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        context.close();
    }
}
