package io.quittance.parties;

import io.quittance.kernel.FirmId;
import io.quittance.tenancy.TenantScope;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * An operator's check of a database, firm by firm: a line per firm, and every problem below it. Starts only what the check
 * needs: no web, no scheduler, nothing is written.
 */
public final class FirmCheck {

    private static final List<String> NEEDED =
            List.of("QUITTANCE_DATABASE_URL", "QUITTANCE_DATABASE_USER", "QUITTANCE_SECRET_KEY");

    private FirmCheck() {}

    /**
     * What was found at a firm.
     *
     * @param looked what was looked at, in numbers
     * @param problems what does not hold, each in one line; empty when all holds
     */
    public record Report(String looked, List<String> problems) {

        /** Copies the list. */
        public Report {
            problems = List.copyOf(problems);
        }

        /** All holds. */
        public boolean holds() {
            return problems.isEmpty();
        }
    }

    @EnableTransactionManagement
    static class Transactions {}

    /**
     * Checks the database of these settings: {@code QUITTANCE_DATABASE_URL}, {@code _USER}, {@code _PASSWORD} and {@code
     * QUITTANCE_SECRET_KEY}.
     *
     * @param beans what the check is made of, besides firms and scopes
     * @param check asked of each firm in the engine's scope
     * @return 0 when all holds, 1 when something does not, 2 when a setting is missing
     */
    public static int run(
            Map<String, String> settings,
            PrintStream out,
            List<Class<?>> beans,
            BiFunction<ApplicationContext, FirmId, Report> check) {
        var missing = NEEDED.stream()
                .filter(name -> settings.getOrDefault(name, "").isBlank())
                .findFirst();
        if (missing.isPresent()) {
            out.println(missing.get() + " is not set");
            return 2;
        }
        try (var context = start(settings, beans)) {
            boolean holds = true;
            for (Firm firm : new TenantScope.Platform().call(context.getBean(Firms.class)::all)) {
                var report = new TenantScope.Engine(firm.id()).call(() -> check.apply(context, firm.id()));
                print(firm, report, out);
                holds &= report.holds();
            }
            return holds ? 0 : 1;
        }
    }

    private static void print(Firm firm, Report report, PrintStream out) {
        var found = report.holds() ? "all holds" : report.problems().size() + " problems";
        out.printf("%s: %s: %s%n", firm.key(), report.looked(), found);
        report.problems().forEach(problem -> out.println("  " + problem));
    }

    private static AnnotationConfigApplicationContext start(Map<String, String> settings, List<Class<?>> beans) {
        var source = new DriverManagerDataSource(
                settings.getOrDefault("QUITTANCE_DATABASE_URL", ""),
                settings.getOrDefault("QUITTANCE_DATABASE_USER", ""),
                settings.getOrDefault("QUITTANCE_DATABASE_PASSWORD", ""));
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "settings", Map.of("quittance.secret-key", settings.get("QUITTANCE_SECRET_KEY"))));
        context.registerBean("dataSource", DataSource.class, () -> source);
        context.registerBean("jdbcClient", JdbcClient.class, () -> JdbcClient.create(source));
        context.register(Transactions.class);
        context.scan(TenantScope.class.getPackageName(), Firms.class.getPackageName());
        context.register(beans.toArray(Class<?>[]::new));
        context.refresh();
        return context;
    }
}
