package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Money;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operator's check of payments beside what was written because of them. */
class ReconcileIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void all_holds_until_a_payment_says_something_else_than_ledger_or_receipts() {
        try (var context = new ModuleContext(LedgerFixture.TODAY, "documents", "branding", "receivables", "payments")) {
            var given = new LedgerFixture(context, "reconciled");
            given.anInvoice("B-1", "100.00", -5);
            var payments = context.get(Payments.class);
            var typed = given.firm
                    .as(() -> payments.record(given.firm.id(), entry("bank-1", "60.00")))
                    .payment();
            var mistaken = given.firm
                    .as(() -> payments.record(given.firm.id(), entry("bank-2", "55.00")))
                    .payment();
            given.firm.doing(() -> payments.reverse(given.firm.id(), mistaken.id(), "typed twice", "staff_1"));
            assertThat(reconcile(context)).isZero();
            assertThat(printed()).contains("reconciled: 2 payments: all holds");

            var everything = JdbcClient.create(context.db().superuser());
            everything
                    .sql("update payments.payment set amount_minor = 6100 where payment_id = :id")
                    .param("id", typed.id().value())
                    .update();
            assertThat(reconcile(context)).isEqualTo(1);
            assertThat(printed()).contains("(bank-1) is BOOKED with 6100 EUR in minor units, the ledger has 6000 EUR");

            everything
                    .sql(
                            "update payments.payment set amount_minor = 6000, receipt_number = null where payment_id = :id")
                    .param("id", typed.id().value())
                    .update();
            assertThat(reconcile(context)).isEqualTo(1);
            assertThat(printed()).contains("belong to a payment");
        }
    }

    private static PaymentEntry entry(String reference, String amount) {
        return new PaymentEntry(
                reference, "B-1", null, Money.parse(amount, "EUR"), LedgerFixture.TODAY, Means.TRANSFER);
    }

    private int reconcile(ModuleContext context) {
        printed.reset();
        return Reconcile.run(
                Map.of(
                        "QUITTANCE_DATABASE_URL",
                        context.db().url(),
                        "QUITTANCE_DATABASE_USER",
                        "quittance_app",
                        "QUITTANCE_SECRET_KEY",
                        ModuleContext.SECRET),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
