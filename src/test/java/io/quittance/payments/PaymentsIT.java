package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.allocation.Designated;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.Ledger;
import io.quittance.receivables.InvoiceState;
import io.quittance.testing.QuittanceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Payments that people and programs record. */
@QuittanceTest
class PaymentsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    private final Paying paying;

    @Autowired
    Payments payments;

    @Autowired
    UnknownPayments unknown;

    @Autowired
    Ledger ledger;

    PaymentsIT(@Autowired ApplicationContext application) {
        this.paying = new Paying(application);
    }

    @Test
    void the_same_reference_and_content_is_one_payment_and_other_content_is_refused() {
        var owed = paying.aFirmWithADebtor();
        paying.anInvoice(owed, "B-1", "100.00");
        var first = record(owed, "bank-1", "B-1", null, "40.00");
        var again = record(owed, "bank-1", "B-1", null, "40.00");
        assertThat(first).isInstanceOf(RecordOutcome.Recorded.class);
        assertThat(again).isInstanceOf(RecordOutcome.Known.class);
        assertThat(again.payment()).isEqualTo(first.payment());
        assertThatThrownBy(() -> record(owed, "bank-1", "B-1", null, "41.00"))
                .isInstanceOf(ReferenceUsedException.class);
        assertThatThrownBy(() -> record(owed, "bank-1", null, "D-1", "40.00"))
                .isInstanceOf(ReferenceUsedException.class);
        assertThatThrownBy(() -> record(owed, "bank-2", "B-9", null, "40.00")).isInstanceOf(RefusedException.class);
    }

    @Test
    void receipts_are_numbered_without_gaps_also_when_many_pay_at_once_and_some_are_refused() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "1000.00");
        IntStream.range(0, 24).parallel().forEach(at -> {
            if (at % 4 == 3) {
                assertThatThrownBy(() -> record(owed, "bank-" + at, "B-unknown", null, "10.00"));
            } else {
                record(owed, "bank-" + at / 2, "B-1", null, "10.00");
            }
        });
        var all = owed.inside(() -> payments.ofInvoice(owed.firm(), invoice));
        assertThat(all)
                .extracting(payment -> String.valueOf(payment.receiptNumber()).substring(7))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, all.size())
                        .mapToObj("%06d"::formatted)
                        .toList());
        assertThat(paying.now(owed, invoice).open().minor()).isEqualTo(100_000 - 1_000L * all.size());
        assertThat(owed.inside(() -> ledger.verify(owed.firm())).problems()).isEmpty();
    }

    @Test
    void money_of_an_unknown_payer_is_on_the_books_and_finds_its_invoice_later() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        var money = new UnknownPayment("bank-77", Means.TRANSFER, Money.parse("60.00", "EUR"), DAY);
        var id = owed.inside(() -> unknown.record(owed.firm(), money));
        assertThat(owed.inside(() -> unknown.record(owed.firm(), money))).isEqualTo(id);
        assertThatThrownBy(() -> record(owed, "bank-77", "B-1", null, "60.00"))
                .isInstanceOf(ReferenceUsedException.class);
        assertThat(owed.inside(() -> unknown.waiting(owed.firm())))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.payment()).isEqualTo(money));
        assertThat(paying.openOf(owed, invoice)).isEqualTo("100.00");

        owed.inside(() -> {
            unknown.assign(owed.firm(), id, owed.debtor(), List.of(Designated.whole(invoice)));
            return true;
        });
        assertThat(paying.openOf(owed, invoice)).isEqualTo("40.00");
        assertThat(owed.inside(() -> unknown.waiting(owed.firm()))).isEmpty();
        var booked = owed.inside(() -> payments.get(owed.firm(), id));
        assertThat(booked.status()).isEqualTo(PaymentStatus.BOOKED);
        assertThat(booked.receiptNumber()).isNotNull();
        assertThat(owed.inside(() -> ledger.verify(owed.firm())).problems()).isEmpty();
        assertThatThrownBy(() -> owed.inside(() -> {
                    unknown.assign(owed.firm(), id, owed.debtor(), List.of());
                    return true;
                }))
                .as("twice")
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void without_a_named_invoice_the_oldest_due_is_paid_first_and_the_rest_is_credit() {
        var owed = paying.aFirmWithADebtor();
        var one = paying.anInvoice(owed, "B-1", "100.00");
        var two = paying.anInvoice(owed, "B-2", "50.00");
        var payment = record(owed, "bank-1", null, "D-1", "170.00").payment();
        assertThat(paying.openOf(owed, one, two)).isEqualTo("0.00 0.00");
        assertThat(payment.credit()).isEqualTo(Money.parse("20.00", "EUR"));
    }

    @Test
    void a_payment_recorded_by_mistake_is_taken_back_once() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        var payment = record(owed, "bank-1", "B-1", null, "100.00").payment();
        assertThat(paying.now(owed, invoice).state()).isEqualTo(InvoiceState.PAID);
        for (int i = 0; i < 2; i++) {
            var reversed = owed.inside(() -> payments.reverse(owed.firm(), payment.id(), "wrong customer", "staff_1"));
            assertThat(reversed.status()).isEqualTo(PaymentStatus.REVERSED);
            assertThat(reversed.allocations()).isEmpty();
            assertThat(paying.openOf(owed, invoice)).isEqualTo("100.00");
        }
    }

    private RecordOutcome record(
            Paying.Case owed, String reference, @Nullable String invoice, @Nullable String debtor, String amount) {
        var entry = new PaymentEntry(reference, invoice, debtor, Money.parse(amount, "EUR"), DAY, Means.TRANSFER);
        return owed.inside(() -> payments.record(owed.firm(), entry));
    }
}
