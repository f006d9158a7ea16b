package io.quittance.plans.promises;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.terms.Interval;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.reminders.ReminderRuns;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises from the word to the money. */
class PromisesIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");
    private static final AtomicInteger FIRMS = new AtomicInteger();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private LedgerFixture books;

    @BeforeEach
    void books() {
        CONTEXT.travelTo(TODAY);
        books = new LedgerFixture(CONTEXT, "promises-" + FIRMS.incrementAndGet());
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_promise_silences_its_invoice_until_its_day_and_two_more() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        books.anInvoice("B-2", "300.00", -10);
        var promise = promise("600.00", invoice);
        assertThat(promise.state()).isEqualTo(PromiseState.OPEN);
        assertThat(promise.holdUntil()).isEqualTo(FRIDAY.plusDays(2));
        assertThat(holds()).singleElement().satisfies(hold -> {
            assertThat(hold.kind()).isEqualTo(HoldKind.PROMISE);
            assertThat(hold.invoice()).isEqualTo(invoice.id());
            assertThat(hold.until()).isEqualTo(FRIDAY.plusDays(2));
        });
        assertThat(promised(invoice)).isEqualTo(eur("600.00"));
        assertThat(books.position(TODAY).payable()).isEqualTo(eur("900.00"));
    }

    @Test
    void an_amount_over_all_is_promised_of_the_oldest_first() {
        var old = books.anInvoice("B-1", "600.00", -20);
        var young = books.anInvoice("B-2", "300.00", -10);
        var promise = promise("700.00");
        assertThat(promise.invoices()).containsExactly("B-1", "B-2");
        assertThat(promised(old)).isEqualTo(eur("600.00"));
        assertThat(promised(young)).isEqualTo(eur("100.00"));
        assertThat(holds()).hasSize(2);
        books.pay(1, "700.00", old, young);
        day(FRIDAY.plusDays(3));
        assertThat(now(promise).state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void nearly_all_of_it_keeps_it_and_that_is_found_the_day_after() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var promise = promise("600.00", invoice);
        books.pay(1, "570.00", invoice);
        day(FRIDAY.plusDays(2));
        assertThat(now(promise).state()).isEqualTo(PromiseState.OPEN);
        day(FRIDAY.plusDays(3));
        assertThat(now(promise).state()).isEqualTo(PromiseState.KEPT);
        assertThat(promised(invoice)).isEqualTo(eur("0.00"));
    }

    @Test
    void a_little_less_breaks_it_and_reminders_go_on() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var promise = promise("600.00", invoice);
        books.pay(1, "569.99", invoice);
        day(FRIDAY.plusDays(3));
        day(FRIDAY.plusDays(4));
        assertThat(now(promise).state()).isEqualTo(PromiseState.BROKEN);
        assertThat(holds()).isEmpty();
    }

    @Test
    void money_paid_before_does_not_keep_it_and_money_that_went_back_neither() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        books.pay(1, "300.00", invoice);
        var promise = promise("300.00", invoice);
        books.pay(2, "300.00", invoice);
        books.takeBack(2);
        day(FRIDAY.plusDays(3));
        assertThat(now(promise).state()).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void what_is_credited_need_not_be_paid() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var promise = promise("600.00", invoice);
        books.aCreditNote("A-1", "600.00", "B-1");
        day(FRIDAY.plusDays(3));
        assertThat(now(promise).state()).isEqualTo(PromiseState.CANCELLED);
    }

    @Test
    void a_new_promise_takes_the_place_of_the_one_before() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var before = promise("600.00", invoice);
        var now = promise("200.00", invoice);
        assertThat(now(before).state()).isEqualTo(PromiseState.CANCELLED);
        assertThat(now(now).state()).isEqualTo(PromiseState.OPEN);
        assertThat(promised(invoice)).isEqualTo(eur("200.00"));
        assertThat(holds()).hasSize(1);
    }

    @Test
    void one_taken_back_leaves_nothing_behind_and_one_that_is_over_stays() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var promise = promise("600.00", invoice);
        assertThat(cancel(promise).state()).isEqualTo(PromiseState.CANCELLED);
        assertThat(cancel(promise).state()).isEqualTo(PromiseState.CANCELLED);
        assertThat(holds()).isEmpty();
        assertThat(promised(invoice)).isEqualTo(eur("0.00"));
        var other = promise("600.00", invoice);
        day(FRIDAY.plusDays(3));
        assertThatThrownBy(() -> cancel(other)).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_cannot_be_promised_is_refused() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        assertThatThrownBy(() -> promise("600.01", invoice)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> promise("0.00", invoice)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> promise(TODAY.minusDays(1), "600.00", invoice)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> promise(TODAY.plusDays(91), "600.00", invoice)).isInstanceOf(RefusedException.class);
        books.pay(1, "600.00", invoice);
        assertThatThrownBy(() -> promise("1.00", invoice)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> promise("1.00")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_plan_takes_the_place_of_a_promise() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var promise = promise("600.00", invoice);
        as(() -> CONTEXT.get(Plans.class)
                .propose(
                        firm(),
                        new PlanAsk(
                                books.dupont.id(),
                                List.of(invoice.id()),
                                new PlanTerms(TODAY.plusDays(3), Interval.MONTH, null, 3, null)),
                        null,
                        "debtor_1"));
        assertThat(now(promise).state()).isEqualTo(PromiseState.CANCELLED);
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.PLAN);
        assertThatThrownBy(() -> promise("100.00", invoice)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whoever_holds_by_hand_because_of_a_promise_has_taken_one_down() {
        books.anInvoice("B-1", "600.00", -10);
        books.anInvoice("B-2", "300.00", -10);
        var hold = hold(null, FRIDAY);
        assertThat(all()).singleElement().satisfies(promise -> {
            assertThat(promise.amount()).isEqualTo(eur("900.00"));
            assertThat(promise.by()).isEqualTo(PromisedBy.AGENT);
            assertThat(promise.on()).isEqualTo(FRIDAY);
            assertThat(promise.holdUntil()).isEqualTo(FRIDAY);
        });
        assertThat(holds()).extracting(Hold::id).containsExactly(hold.id());
        day(FRIDAY);
        assertThat(all()).extracting(Promise::state).containsExactly(PromiseState.OPEN);
        day(FRIDAY.plusDays(1));
        assertThat(all()).extracting(Promise::state).containsExactly(PromiseState.BROKEN);
    }

    @Test
    void lifting_the_silence_takes_the_promise_back() {
        var one = books.anInvoice("B-1", "600.00", -10);
        var two = books.anInvoice("B-2", "300.00", -10);
        var byHand = hold(one, FRIDAY);
        release(byHand);
        assertThat(all()).extracting(Promise::state).containsExactly(PromiseState.CANCELLED);
        promise("900.00", one, two);
        var silence = holds();
        release(silence.getFirst());
        assertThat(all()).last().extracting(Promise::state).isEqualTo(PromiseState.OPEN);
        release(silence.getLast());
        assertThat(all()).last().extracting(Promise::state).isEqualTo(PromiseState.CANCELLED);
        assertThat(promised(one)).isEqualTo(eur("0.00"));
    }

    @Test
    void a_hold_without_a_day_or_on_nothing_owed_is_no_promise() {
        hold(null, FRIDAY);
        books.anInvoice("B-1", "600.00", -10);
        hold(null, null);
        assertThat(all()).isEmpty();
    }

    @Test
    void a_hold_from_before_promises_were_kept_becomes_one_on_its_last_day() {
        hold(null, FRIDAY);
        books.anInvoice("B-1", "600.00", -10);
        day(FRIDAY);
        assertThat(all()).extracting(Promise::state).containsExactly(PromiseState.OPEN);
        day(FRIDAY.plusDays(1));
        assertThat(all()).extracting(Promise::state).containsExactly(PromiseState.BROKEN);
    }

    @Test
    void a_promise_over_three_hundred_invoices_takes_as_many_statements_as_over_three() {
        for (int i = 0; i < 300; i++) {
            books.anInvoice("M-" + i, "10.00", -10);
        }
        assertThat(CONTEXT.statements().of(() -> promise("3000.00"))).isLessThan(45);
        assertThat(holds()).hasSize(300);
    }

    private Promise promise(String amount, Invoice... invoices) {
        return promise(FRIDAY, amount, invoices);
    }

    private Promise promise(LocalDate on, String amount, Invoice... invoices) {
        var ids = List.of(invoices).stream().map(Invoice::id).toList();
        return as(() -> CONTEXT.get(Promises.class)
                .make(
                        firm(),
                        new NewPromise(
                                books.dupont.id(),
                                ids,
                                Money.parse(amount, "EUR"),
                                on,
                                PromisedBy.DEBTOR,
                                "debtor_1")));
    }

    private Promise cancel(Promise promise) {
        return as(() -> CONTEXT.get(Promises.class).cancel(firm(), promise.id(), "debtor_1"));
    }

    private Promise now(Promise promise) {
        return as(() -> CONTEXT.get(Promises.class).find(firm(), promise.id()).orElseThrow());
    }

    private List<Promise> all() {
        return as(() -> CONTEXT.get(Promises.class).page(firm(), new PromiseFilter(books.dupont.id(), null), 0, 10));
    }

    private Hold hold(@Nullable Invoice invoice, @Nullable LocalDate until) {
        return as(() -> CONTEXT.get(Holds.class)
                .place(
                        firm(),
                        new HoldRequest(
                                books.dupont.id(),
                                invoice == null ? null : invoice.id(),
                                HoldKind.PROMISE,
                                until,
                                "said on the phone",
                                "staff_1")));
    }

    private void release(Hold hold) {
        as(() -> CONTEXT.get(Holds.class).release(firm(), hold.id(), "staff_1"));
    }

    private List<Hold> holds() {
        return as(() -> CONTEXT.get(Holds.class).active(firm(), books.dupont.id(), CONTEXT.today()));
    }

    private Money promised(Invoice invoice) {
        return books.position(CONTEXT.today()).claim(invoice.id()).orElseThrow().promised();
    }

    private void day(LocalDate day) {
        CONTEXT.travelTo(day);
        books.firm.doing(() -> CONTEXT.tell(new ReminderRuns.Begins(firm(), day)));
    }

    private FirmId firm() {
        return books.firm.id();
    }

    private <T> T as(Supplier<T> work) {
        return books.firm.as(work);
    }
}
