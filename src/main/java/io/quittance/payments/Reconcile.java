package io.quittance.payments;

import io.quittance.parties.FirmCheck;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** {@code ./quittance reconcile}: looks whether the payments of the configured database agree with what was written because of them. */
public final class Reconcile {

    private Reconcile() {}

    /** Checks the database that the environment names; exit 0, 1 or 2. */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out));
    }

    /** Checks the database of these settings. @return 0 when all holds, 1 when something does not, 2 when a setting is missing */
    public static int run(Map<String, String> settings, PrintStream out) {
        return FirmCheck.run(
                settings,
                out,
                List.of(PaymentCheckStore.class, PaymentCheck.class),
                (context, firm) -> context.getBean(PaymentCheck.class).check(firm));
    }
}
