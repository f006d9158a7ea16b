package io.quittance.desk.work;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hold that a person wants placed: on the whole debtor, or for one reason on several invoices, which then belong together.
 *
 * @param invoices empty for all of the debtor
 * @param until its last day; null for none
 * @param cause what it belongs to; null for nothing
 */
record HoldWish(
        List<InvoiceId> invoices,
        HoldKind kind,
        @Nullable LocalDate until,
        String reason,
        @Nullable String cause) {

    private static final String TOGETHER = "together:";

    /** Copies the list. */
    HoldWish {
        invoices = List.copyOf(invoices);
    }

    /** One that a person thinks of now; several invoices are held together. */
    static HoldWish of(List<InvoiceId> invoices, HoldKind kind, @Nullable LocalDate until, String reason) {
        return new HoldWish(invoices, kind, until, reason, invoices.size() > 1 ? TOGETHER + UUID.randomUUID() : null);
    }

    /** The same holds again, which were placed together. */
    static HoldWish again(List<Hold> holds) {
        var one = holds.getFirst();
        var invoices = holds.stream()
                .flatMap(hold -> Stream.ofNullable(hold.invoice()))
                .toList();
        return new HoldWish(invoices, one.kind(), one.until(), one.reason(), one.cause());
    }

    /** What a hold was placed together with; its own number when it is alone. */
    static String group(Hold hold) {
        var cause = hold.cause();
        return cause != null && cause.startsWith(TOGETHER) ? cause : hold.id().toString();
    }

    List<HoldRequest> of(DebtorId debtor, String actor) {
        return invoices.isEmpty()
                ? List.of(new HoldRequest(debtor, null, kind, until, reason, actor, cause))
                : invoices.stream()
                        .map(invoice -> new HoldRequest(debtor, invoice, kind, until, reason, actor, cause))
                        .toList();
    }
}
