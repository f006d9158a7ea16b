package io.quittance.sandbox;

import io.quittance.dispatch.checks.VerifyOutbox;
import io.quittance.ledger.VerifyLedger;
import io.quittance.payments.Reconcile;
import io.quittance.sandbox.database.StartRefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code quittance verify-ledger}, {@code reconcile} and {@code verify-outbox}: check the configured database, or the demo's
 * when none is configured or a data directory is named. A demo that runs is looked at while it runs; else its database is
 * started for the check.
 */
public final class DemoCheck {

    private static final Map<String, Check> CHECKS =
            Map.of("verify-ledger", VerifyLedger::run, "reconcile", Reconcile::run, "verify-outbox", VerifyOutbox::run);

    /** Checks the database of these settings. */
    private interface Check {
        int run(Map<String, String> settings, PrintStream out);
    }

    private DemoCheck() {}

    /** The first argument names the check. Ends with 0 when all holds, 1 when something does not, 2 when it cannot be looked at. */
    public static void main(String[] arguments) throws IOException {
        LoggingSystem.get(DemoCheck.class.getClassLoader()).beforeInitialize();
        try {
            var check = Objects.requireNonNull(CHECKS.get(arguments[0]), arguments[0]);
            var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            var configured = rest.length == 0 && System.getenv("QUITTANCE_DATABASE_URL") != null;
            System.exit(
                    configured
                            ? check.run(System.getenv(), System.out)
                            : demo(check, DemoArguments.parse(rest).data(), System.out));
        } catch (StartRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int demo(Check check, Path path, PrintStream out) throws IOException {
        try (var data = DataDirectory.look(path)) {
            if (!DemoData.isComplete(data)) {
                throw new StartRefusedException("There is no complete demo in " + path + ".");
            }
            var running = EmbeddedDatabase.runningPort(data);
            if (running.isPresent() && data.isHeld()) {
                return run(check, data, EmbeddedDatabase.url(running.getAsInt()), out);
            }
        }
        try (var held = DataDirectory.open(path, false);
                var database = EmbeddedDatabase.start(held, Demo.binaries())) {
            return run(check, held, database.url(), out);
        }
    }

    private static int run(Check check, DataDirectory data, String url, PrintStream out) {
        var settings = Map.of(
                "QUITTANCE_DATABASE_URL",
                url,
                "QUITTANCE_DATABASE_USER",
                "quittance_app",
                "QUITTANCE_DATABASE_PASSWORD",
                data.secret(EmbeddedDatabase.APP_PASSWORD),
                "QUITTANCE_SECRET_KEY",
                data.secret(SandboxConfiguration.SECRET_KEY));
        return check.run(settings, out);
    }
}
