package io.quittance.ledger;

import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * {@code ./quittance verify-ledger}: recomputes the ledger of every firm of the configured database, prints a line per firm
 * and every problem. Starts only what it needs: no web, no scheduler, nothing is written.
 */
public final class VerifyLedger {

    private VerifyLedger() {}

    @EnableTransactionManagement
    static class Transactions {}

    /** Reads {@code QUITTANCE_DATABASE_URL}, {@code _USER}, {@code _PASSWORD} and {@code QUITTANCE_SECRET_KEY}; exit 0, 1 or 2. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out));
    }

    /**
     * Checks the database of these settings.
     *
     * @return 0 when all holds, 1 when something does not, 2 when a setting is missing
     */
    public static int run(Map<String, String> settings, PrintStream out) {
        var missing =
                new ArrayList<>(List.of("QUITTANCE_DATABASE_URL", "QUITTANCE_DATABASE_USER", "QUITTANCE_SECRET_KEY"));
        missing.removeIf(name -> !settings.getOrDefault(name, "").isBlank());
        if (!missing.isEmpty()) {
            out.println(missing.getFirst() + " is not set");
            return 2;
        }
        try (var context = start(settings)) {
            return verify(context.getBean(Firms.class), context.getBean(Ledger.class), out);
        }
    }

    private static int verify(Firms firms, Ledger ledger, PrintStream out) {
        boolean holds = true;
        for (Firm firm : new TenantScope.Platform().call(firms::all)) {
            var report = new TenantScope.Engine(firm.id()).call(() -> ledger.verify(firm.id()));
            out.printf(
                    "%s: %d postings, %d entries, %d sealed: %s%n",
                    firm.key(),
                    report.postings(),
                    report.entries(),
                    report.sealed(),
                    report.holds() ? "all holds" : report.problems().size() + " problems");
            report.problems().forEach(problem -> out.println("  " + problem));
            holds &= report.holds();
        }
        return holds ? 0 : 1;
    }

    private static AnnotationConfigApplicationContext start(Map<String, String> settings) {
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
        context.scan(
                TenantScope.class.getPackageName(), Firms.class.getPackageName(), VerifyLedger.class.getPackageName());
        context.refresh();
        return context;
    }
}
