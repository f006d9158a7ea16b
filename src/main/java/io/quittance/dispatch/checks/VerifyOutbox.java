package io.quittance.dispatch.checks;

import io.quittance.archive.Archive;
import io.quittance.parties.FirmCheck;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.ComponentScan;

/** {@code ./quittance verify-outbox}: looks whether what is said of every message of the configured database can be true. */
public final class VerifyOutbox {

    private VerifyOutbox() {}

    @ComponentScan(basePackageClasses = Archive.class)
    static class Parts {}

    /** Checks the database that the environment names; exit 0, 1 or 2. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out));
    }

    /** Checks the database of these settings. @return 0 when all holds, 1 when something does not, 2 when a setting is missing */
    public static int run(Map<String, String> settings, PrintStream out) {
        return FirmCheck.run(
                settings,
                out,
                List.of(Parts.class, OutboxCheckStore.class, OutboxCheck.class),
                (context, firm) -> context.getBean(OutboxCheck.class).check(firm));
    }
}
