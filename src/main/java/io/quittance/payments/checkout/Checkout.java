package io.quittance.payments.checkout;

import io.quittance.allocation.Designated;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a debtor to pay at Stripe.
 *
 * @param key our idempotency key; Stripe's objects carry it as their mark
 * @param request the very request, as JSON
 * @param designated what the debtor chose to pay, in this order, and the credit notes deducted
 * @param onAccount what of the money kept for the debtor was deducted
 */
record Checkout(
        long id,
        DebtorId debtor,
        String key,
        String request,
        Money amount,
        State state,
        @Nullable String sessionId,
        @Nullable String url,
        Instant startedAt,
        List<Designated> designated,
        Money onAccount) {

    /** The state of an attempt. */
    enum State {
        /** Stored; whether Stripe knows it is not known. */
        STARTED,
        /** Stripe shows its page. */
        OPEN,
        /** The bank decides. */
        PENDING,
        /** The money is on the books. */
        PAID,
        /** Nobody paid in time. */
        EXPIRED,
        /** Stripe refused it, or the bank refused the payment. */
        FAILED
    }

    /** The invoices and credit notes. */
    List<InvoiceId> invoices() {
        return designated.stream().map(Designated::invoice).toList();
    }

    /** The row of {@link CheckoutStore}. */
    static Checkout read(ResultSet rows, int number) throws SQLException {
        var invoices = (Long[]) rows.getArray("invoices").getArray();
        var minors = (Long[]) rows.getArray("minors").getArray();
        var currency = rows.getString("currency");
        return new Checkout(
                rows.getLong("checkout_id"),
                new DebtorId(rows.getLong("debtor_id")),
                rows.getString("idempotency_key"),
                rows.getString("request"),
                Money.ofMinor(rows.getLong("amount_minor"), currency),
                State.valueOf(rows.getString("state")),
                rows.getString("session_id"),
                rows.getString("url"),
                rows.getTimestamp("started_at").toInstant(),
                IntStream.range(0, invoices.length)
                        .mapToObj(i -> new Designated(new InvoiceId(invoices[i]), Money.ofMinor(minors[i], currency)))
                        .toList(),
                Money.ofMinor(rows.getLong("on_account_minor"), currency));
    }
}
