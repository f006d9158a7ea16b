package io.quittance.allocation;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.WriteOffs;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.testing.LedgerCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AllocationsIT extends LedgerCase {

    @Test
    void a_designated_invoice_is_paid_and_the_rest_is_kept_when_the_firm_keeps_credit() {
        given.keepsCredit();
        var older = given.anInvoice("B-1", "50.00", -30);
        var invoice = given.anInvoice("B-2", "100.00", -5);
        var result = given.pay(1, "130.00", invoice);
        assertThat(given.now(invoice).state()).isEqualTo(InvoiceState.PAID);
        assertThat(given.now(older).open()).isEqualTo(eur("50.00"));
        assertThat(result.credit()).isEqualTo(eur("30.00"));
        assertThat(given.credit()).isEqualTo(eur("30.00"));
    }

    @Test
    void what_a_designated_invoice_does_not_take_goes_to_the_oldest_others_at_once() {
        var invoice = given.anInvoice("B-1", "50.00", -3);
        var old = given.anInvoice("B-2", "70.00", -9);
        var later = given.anInvoice("B-3", "20.00", 9);
        var result = given.pay(1, "145.00", invoice);
        assertThat(given.now(old).state()).isEqualTo(InvoiceState.PAID);
        assertThat(given.now(later).state()).isEqualTo(InvoiceState.PAID);
        assertThat(result.allocations())
                .extracting(allocation -> allocation.total().amountText())
                .containsExactlyInAnyOrder("50.00", "70.00", "20.00");
        assertThat(result.credit()).isEqualTo(eur("5.00"));

        given.takeBack(1);
        assertThat(given.position(TODAY).open()).isEqualTo(eur("140.00"));
        assertThat(given.position(TODAY).credit()).isEqualTo(eur("0.00"));
    }

    @Test
    void a_payer_may_say_how_much_goes_to_which_invoice() {
        given.keepsCredit();
        var one = given.anInvoice("B-1", "50.00", -3);
        var two = given.anInvoice("B-2", "70.00", -9);
        var result = given.allocate(
                1,
                eur("60.00"),
                List.of(new Designated(one.id(), eur("20.00")), new Designated(two.id(), eur("35.00"))),
                eur("0.00"));
        assertThat(given.now(one).open()).isEqualTo(eur("30.00"));
        assertThat(given.now(two).open()).isEqualTo(eur("35.00"));
        assertThat(result.credit()).isEqualTo(eur("5.00"));
    }

    @Test
    void what_is_disputed_or_on_its_way_takes_nothing_that_was_not_meant_for_it() {
        var paid = given.anInvoice("B-1", "50.00", -3);
        var disputed = given.anInvoice("B-2", "70.00", -9);
        var onItsWay = given.anInvoice("B-3", "20.00", -9);
        given.cover(new Coverage(disputed.id(), Coverage.Kind.DISPUTED, "d/1", eur("60.00"), TODAY, ""));
        given.cover(new Coverage(onItsWay.id(), Coverage.Kind.PENDING, "p/9", eur("20.00"), TODAY, "DEBIT"));
        assertThat(given.pay(1, "145.00", paid).credit()).isEqualTo(eur("85.00"));
        assertThat(given.now(disputed).open()).isEqualTo(eur("60.00"));
        assertThat(given.now(onItsWay).open()).isEqualTo(eur("20.00"));
    }

    @Test
    void money_kept_is_used_with_a_payment_from_which_it_was_deducted() {
        given.keepsCredit();
        given.pay(1, "80.00", given.anInvoice("B-1", "50.00", -3));
        var next = given.anInvoice("B-2", "100.00", -3);
        given.allocate(2, eur("70.00"), List.of(Designated.whole(next.id())), eur("30.00"));
        assertThat(given.now(next).state()).isEqualTo(InvoiceState.PAID);
        assertThat(given.credit()).isEqualTo(eur("0.00"));

        given.takeBack(1);
        assertThat(given.credit()).as("never less than nothing").isEqualTo(eur("0.00"));
        assertThat(given.position(TODAY).net()).isEqualTo(eur("80.00"));
    }

    @Test
    void without_designation_the_law_decides() {
        var notDue = given.anInvoice("B-1", "50.00", 3);
        var young = given.anInvoice("B-2", "50.00", -1);
        var old = given.anInvoice("B-3", "50.00", -9);
        given.pay(1, "60.00");
        assertThat(given.now(old).open()).isEqualTo(eur("0.00"));
        assertThat(given.now(young).open()).isEqualTo(eur("40.00"));
        assertThat(given.now(notDue).open()).isEqualTo(eur("50.00"));
    }

    @Test
    void the_same_source_allocates_once() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        var first = given.pay(1, "40.00", invoice);
        assertThat(given.pay(1, "40.00", invoice)).isEqualTo(first);
        assertThat(given.now(invoice).open()).isEqualTo(eur("60.00"));
    }

    @Test
    void two_payments_for_one_invoice_pay_it_once_and_leave_a_credit() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        given.pay(1, "100.00", invoice);
        assertThat(given.pay(2, "100.00", invoice).credit()).isEqualTo(eur("100.00"));
    }

    @Test
    void money_in_another_currency_waits_in_suspense() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        var dollars = Money.parse("100.00", "USD");
        assertThat(given.pay(1, dollars, invoice).suspense()).isEqualTo(dollars);
        assertThat(given.pay(2, dollars).suspense()).isEqualTo(dollars);
        assertThat(given.now(invoice).open()).isEqualTo(eur("100.00"));
    }

    @Test
    void a_reversal_opens_the_invoice_again_as_another_occurrence() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        given.pay(1, "100.00", invoice);
        given.takeBack(1);
        given.takeBack(1);
        assertThat(given.now(invoice).open()).isEqualTo(eur("100.00"));
        assertThat(given.now(invoice).occurrence()).isEqualTo(2);
        assertThat(given.now(invoice).statusOn(TODAY)).isEqualTo(InvoiceStatus.OVERDUE);
        assertThat(given.firm.as(() -> given.context.get(Allocations.class).of(given.firm.id(), new PaymentId(1))))
                .isEmpty();
    }

    @Test
    void undoing_a_mistake_leaves_the_invoice_as_it_was() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        var before = given.now(invoice);
        given.pay(1, "100.00", invoice);
        given.undo(1);
        given.undo(1);
        assertThat(given.now(invoice)).isEqualTo(before);
    }

    @Test
    void a_reversed_part_does_not_count_as_another_occurrence() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        given.pay(1, "40.00", invoice);
        given.takeBack(1);
        assertThat(given.now(invoice).occurrence()).isEqualTo(1);
    }

    @Test
    void credit_notes_paid_with_invoices_are_set_off_first() {
        given.keepsCredit();
        var invoice = given.anInvoice("B-1", "100.00", -5);
        var later = given.anInvoice("B-2", "50.00", -1);
        var note = given.aCreditNote("A-1", "120.00", null);
        var result = given.pay(1, "30.00", invoice, later, note);
        assertThat(given.now(invoice).state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(given.now(later).state()).isEqualTo(InvoiceState.PAID);
        assertThat(given.now(note).open()).isEqualTo(eur("0.00"));
        assertThat(result.credit()).isEqualTo(eur("0.00"));

        given.takeBack(1);
        assertThat(given.now(later).open()).as("the set-off stays").isEqualTo(eur("30.00"));
    }

    @Test
    void a_credit_note_alone_cannot_be_paid() {
        var note = given.aCreditNote("A-1", "120.00", null);
        assertThatThrownBy(() -> given.pay(1, "5.00", note)).isInstanceOf(RefusedException.class);
    }

    @Test
    void somebody_elses_invoice_cannot_be_paid() {
        given.firm.aDebtor("D-2");
        var others = given.put(InvoiceDraft.of("B-9", "D-2", TODAY, TODAY, eur("5.00")));
        assertThatThrownBy(() -> given.pay(1, "5.00", others)).isInstanceOf(RefusedException.class);
    }

    /** Case B3 in short: eight actors on the same invoices at the same moment, nothing allocated twice, nobody sees an error. */
    @Test
    void eight_actors_at_once_never_allocate_more_than_is_owed() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 40; round++) {
                var one = given.anInvoice("B-" + round + "-1", "100.00", -5);
                var two = given.anInvoice("B-" + round + "-2", "80.00", -5);
                var start = new CyclicBarrier(8);
                List<Future<?>> all = new ArrayList<>();
                for (var actor : actors(round, one, two, 1 + random.nextInt(150))) {
                    all.add(threads.submit(() -> {
                        start.await();
                        return actor.call();
                    }));
                }
                for (var done : all) {
                    assertNoError(done, seed);
                }
                assertThat(given.now(one).open().minor()).as("seed %d", seed).isBetween(0L, 10_000L);
                assertThat(given.now(two).open().minor()).as("seed %d", seed).isBetween(0L, 8_000L);
            }
        }
        assertThat(given.verify().problems()).as("seed %d", seed).isEmpty();
    }

    private List<Callable<?>> actors(int round, Invoice one, Invoice two, int euros) {
        long base = 1_000L + round * 10L;
        var amount = euros + ".00";
        given.pay(base, "10.00", one);
        return List.of(
                () -> given.pay(base + 1, "100.00", one),
                () -> given.pay(base + 2, "100.00", one),
                () -> given.pay(base + 3, amount, one, two),
                () -> given.pay(base + 4, amount, two, one),
                () -> given.pay(base + 5, amount),
                () -> given.aCreditNote("A-" + round, "20.00", one.number()),
                () -> {
                    given.takeBack(base);
                    return true;
                },
                () -> {
                    given.firm.doing(
                            () -> given.context.get(WriteOffs.class).writeOff(given.firm.id(), two.id(), "given up"));
                    return true;
                });
    }

    private static void assertNoError(Future<?> done, long seed) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + seed, e.getCause());
        }
    }
}
