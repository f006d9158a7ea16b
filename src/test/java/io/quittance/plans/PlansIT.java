package io.quittance.plans;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.rules.PlanRuleBook;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.PlanLimit;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.RuleChange;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.reminders.ReminderRuns;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans from the first wish to the last instalment. */
class PlansIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private LedgerFixture books;
    private Plans plans;
    private int versions;

    @BeforeEach
    void books() {
        CONTEXT.travelTo(TODAY);
        versions = 0;
        books = new LedgerFixture(CONTEXT, "plans-" + FIRMS.incrementAndGet());
        plans = CONTEXT.get(Plans.class);
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_wish_within_the_rules_runs_at_once_and_only_its_next_instalment_is_asked_for() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(3, invoice);
        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan.schedule(TODAY))
                .extracting(line -> line.amount().amountText())
                .containsOnly("200.00");
        assertThat(kinds()).containsExactly(HoldKind.PLAN);
        assertThat(books.position(TODAY).payable()).isEqualTo(eur("200.00"));
        assertThat(books.position(TODAY).open()).isEqualTo(eur("600.00"));
    }

    @Test
    void a_second_plan_for_an_invoice_is_refused() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var other = books.anInvoice("B-2", "400.00", -10);
        offer(3, invoice);
        assertThatThrownBy(() -> offer(2, other, invoice)).isInstanceOf(PlanExistsException.class);
        assertThat(offer(2, other).state()).isEqualTo(PlanState.COUNTERED);
    }

    @Test
    void a_wish_beyond_the_rules_waits_in_silence_for_a_person() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(12, invoice);
        assertThat(plan.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(plan.answerBy()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(kinds()).containsExactly(HoldKind.AGENT);
        assertThat(books.position(TODAY).payable()).isEqualTo(eur("600.00"));
        var running = as(() -> plans.accept(firm(), answer(plan, Side.FIRM)));
        assertThat(running.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(kinds()).containsExactly(HoldKind.PLAN);
        assertThatThrownBy(() -> as(() -> plans.accept(firm(), answer(plan, Side.FIRM))))
                .isInstanceOf(StaleRoundException.class);
    }

    @Test
    void three_rounds_and_each_is_answered_by_the_other_side() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var first = propose(12, invoice);
        var second = as(() -> plans.counter(firm(), answer(first, Side.AGENT), terms(4), "Four?"));
        assertThat(second.state()).isEqualTo(PlanState.COUNTERED);
        assertThatThrownBy(() -> as(() -> plans.accept(firm(), answer(second, Side.FIRM))))
                .isInstanceOf(RefusedException.class);
        var third = as(() -> plans.counter(firm(), answer(second, Side.DEBTOR), terms(6), null));
        assertThat(third.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(third.offers()).extracting(Offer::by).containsExactly(Side.DEBTOR, Side.AGENT, Side.DEBTOR);
        var declined = as(() -> plans.decline(firm(), answer(third, Side.FIRM), "Too long"));
        assertThat(declined.state()).isEqualTo(PlanState.DECLINED);
        assertThat(declined.reason()).isEqualTo("Too long");
        assertThat(kinds()).isEmpty();
        assertThat(propose(3, invoice).state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void an_offer_that_nobody_answers_expires() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = offer(3, invoice);
        day(TODAY.plusDays(3));
        assertThat(now(plan).state()).isEqualTo(PlanState.COUNTERED);
        day(TODAY.plusDays(4));
        assertThat(now(plan).state()).isEqualTo(PlanState.EXPIRED);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void money_counts_on_the_oldest_instalment_whichever_invoice_it_pays() {
        var one = books.anInvoice("B-1", "300.00", -10);
        var two = books.anInvoice("B-2", "300.00", -10);
        var plan = propose(3, one, two);
        pay(1, "250.00", two);
        assertThat(lines(plan)).containsExactly("200.00 PAID", "50.00 PARTLY_PAID", "0.00 DUE");
        assertThat(books.position(TODAY).payable()).isEqualTo(eur("150.00"));
        pay(3, "150.00", two, one);
        assertThat(books.position(TODAY).payable()).isEqualTo(eur("200.00"));
        pay(2, "200.00", one, two);
        assertThat(now(plan).state()).isEqualTo(PlanState.COMPLETED);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void nearly_all_of_an_instalment_is_enough() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(3, invoice);
        pay(1, "190.00", invoice);
        assertThat(lines(plan)).first().isEqualTo("190.00 PAID");
        day(TODAY.plusDays(20));
        assertThat(now(plan).state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void money_that_goes_back_is_owed_again() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(3, invoice);
        pay(1, "200.00", invoice);
        books.takeBack(1);
        count();
        assertThat(lines(plan)).containsExactly("0.00 DUE", "0.00 DUE", "0.00 DUE");
    }

    @Test
    void money_that_goes_back_opens_a_completed_plan_again() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(3, invoice);
        pay(1, "400.00", invoice);
        pay(2, "200.00", invoice);
        assertThat(now(plan).state()).isEqualTo(PlanState.COMPLETED);
        books.takeBack(2);
        countBack();
        assertThat(now(plan).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(kinds()).containsExactly(HoldKind.PLAN);
        pay(3, "200.00", invoice);
        CONTEXT.travelTo(TODAY.plusMonths(6));
        assertThat(now(plan).state()).isEqualTo(PlanState.COMPLETED);
        books.takeBack(3);
        countBack();
        assertThat(now(plan).state()).isEqualTo(PlanState.LATE);
        day(TODAY.plusMonths(6).plusDays(8));
        assertThat(now(plan).state()).isEqualTo(PlanState.LATE);
        day(TODAY.plusMonths(6).plusDays(9));
        assertThat(now(plan).state()).isEqualTo(PlanState.BROKEN);
    }

    @Test
    void a_plan_keeps_the_limits_it_was_begun_with() {
        var small = PlanRules.band(DebtorKind.BUSINESS, 0);
        rules(
                new RuleChange(small, PlanLimit.GRACE_DAYS, null, 0L),
                new RuleChange(small, PlanLimit.CURE_DAYS, null, 2L),
                new RuleChange(small, PlanLimit.MOVE_DAYS, null, 0L),
                new RuleChange(small, PlanLimit.SKIPS, null, 0L));
        var plan = propose(3, books.anInvoice("B-1", "600.00", -10));
        rules();
        assertThatThrownBy(() -> change(plan, new PlanChange.Move(1, TODAY.plusDays(4))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> change(plan, new PlanChange.Skip(2))).isInstanceOf(RefusedException.class);
        day(TODAY.plusDays(4));
        assertThat(now(plan).state()).isEqualTo(PlanState.LATE);
        day(TODAY.plusDays(7));
        assertThat(now(plan).state()).isEqualTo(PlanState.BROKEN);
    }

    @Test
    void a_credit_note_shortens_the_plan_from_its_end() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(3, invoice);
        books.aCreditNote("A-1", "250.00", "B-1");
        count();
        var now = now(plan);
        assertThat(now.schedule(TODAY))
                .extracting(line -> line.amount().amountText())
                .containsExactly("200.00", "150.00");
    }

    @Test
    void what_is_not_paid_is_late_then_broken_and_comes_to_life_once() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(3, invoice);
        var first = TODAY.plusDays(3);
        day(first.plusDays(3));
        assertThat(now(plan).state()).isEqualTo(PlanState.ACTIVE);
        day(first.plusDays(4));
        assertThat(now(plan).state()).isEqualTo(PlanState.LATE);
        assertThat(kinds()).containsExactly(HoldKind.PLAN);
        day(first.plusDays(12));
        assertThat(now(plan).state()).isEqualTo(PlanState.LATE);
        day(first.plusDays(13));
        assertThat(now(plan).state()).isEqualTo(PlanState.BROKEN);
        assertThat(kinds()).isEmpty();
        assertThat(books.position(CONTEXT.today()).payable()).isEqualTo(eur("600.00"));
        pay(1, "200.00", invoice);
        assertThat(now(plan).state()).isEqualTo(PlanState.BROKEN);
        pay(2, "200.00", invoice);
        assertThat(now(plan).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(kinds()).containsExactly(HoldKind.PLAN);
        day(first.plusDays(80));
        day(first.plusDays(89));
        assertThat(now(plan).state()).isEqualTo(PlanState.BROKEN);
        pay(3, "199.00", invoice);
        assertThat(now(plan).state()).isEqualTo(PlanState.BROKEN);
    }

    @Test
    void it_bends_before_it_breaks_within_limits() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(3, invoice);
        var first = TODAY.plusDays(3);
        var moved = change(plan, new PlanChange.Move(1, first.plusDays(14)));
        assertThat(moved.schedule(TODAY).getFirst().on()).isEqualTo(first.plusDays(14));
        day(first.plusDays(10));
        assertThat(now(plan).state()).isEqualTo(PlanState.ACTIVE);
        assertThatThrownBy(() -> change(plan, new PlanChange.Move(1, first.plusDays(15))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() ->
                        change(plan, new PlanChange.Move(2, first.plusMonths(1).plusDays(15))))
                .isInstanceOf(RefusedException.class);
        var skipped = change(plan, new PlanChange.Skip(2));
        assertThat(skipped.schedule(TODAY))
                .extracting(PlanLine::on)
                .containsExactly(first.plusDays(14), first.plusMonths(2), first.plusMonths(3));
        assertThat(skipped.schedule(TODAY).stream().map(PlanLine::amount).reduce(Money::plus))
                .contains(eur("600.00"));
        assertThatThrownBy(() -> change(plan, new PlanChange.Skip(2))).isInstanceOf(RefusedException.class);
    }

    @Test
    void paying_more_makes_the_next_instalment_larger_and_the_plan_shorter_or_lower() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = propose(3, invoice);
        var extra = new PlanChange.Extra(eur("150.00"), PlanChange.Effect.LOWER);
        var seen = as(() -> CONTEXT.get(PlanChanges.class).preview(firm(), plan.id(), extra));
        assertThat(amounts(now(plan))).containsExactly("200.00", "200.00", "200.00");
        var lower = change(plan, extra);
        assertThat(lower.schedule(TODAY)).isEqualTo(seen);
        assertThat(amounts(lower)).containsExactly("350.00", "125.00", "125.00");
        assertThat(books.position(TODAY).payable()).isEqualTo(eur("350.00"));
        var shorter = change(plan, new PlanChange.Extra(eur("200.00"), PlanChange.Effect.SHORTEN));
        assertThat(amounts(shorter)).containsExactly("550.00", "50.00");
        assertThatThrownBy(() -> change(plan, new PlanChange.Extra(eur("50.01"), PlanChange.Effect.SHORTEN)))
                .isInstanceOf(RefusedException.class);
        pay(1, "550.00", invoice);
        assertThat(lines(plan)).containsExactly("550.00 PAID", "0.00 DUE");
    }

    @Test
    void what_can_be_done_with_an_instalment_is_what_is_allowed() {
        var plan = propose(3, books.anInvoice("B-1", "600.00", -10));
        var changes = CONTEXT.get(PlanChanges.class);
        var room = as(() -> changes.room(firm(), plan.id(), 1)).orElseThrow();
        assertThat(room).isEqualTo(new PlanChanges.Room(TODAY, TODAY.plusDays(17), true));
        assertThat(as(() -> changes.room(firm(), plan.id(), 3)).orElseThrow().maySkip())
                .isFalse();
        assertThat(as(() -> changes.room(firm(), plan.id(), 4))).isEmpty();
        assertThat(change(plan, new PlanChange.Move(1, room.latest())).state()).isEqualTo(PlanState.ACTIVE);
        assertThat(as(() -> changes.room(firm(), plan.id(), 1))).isEmpty();
    }

    @Test
    void paid_before_it_is_accepted_is_never_asked_for_again() {
        var invoice = books.anInvoice("B-1", "600.00", -10);
        var plan = offer(3, invoice);
        pay(1, "600.00", invoice);
        assertThat(now(plan).state()).isEqualTo(PlanState.CANCELLED);
        assertThatThrownBy(() -> as(() -> plans.accept(firm(), answer(plan, Side.DEBTOR))))
                .isInstanceOf(StaleRoundException.class);
    }

    @Test
    void a_plan_over_three_hundred_invoices_takes_as_many_statements_as_over_three() {
        for (int i = 0; i < 300; i++) {
            books.anInvoice("M-" + i, "10.00", -10);
        }
        assertThat(CONTEXT.statements().of(() -> assertThat(propose(3).state()).isEqualTo(PlanState.ACTIVE)))
                .isLessThan(65);
        assertThat(kinds()).hasSize(300).containsOnly(HoldKind.PLAN);
        books.pay(1, "1000.00");
        assertThat(CONTEXT.statements().of(this::count)).isLessThan(25);
    }

    private Plan propose(int count, Invoice... invoices) {
        return as(() -> plans.propose(firm(), ask(count, invoices), null, "debtor_1"));
    }

    private Plan offer(int count, Invoice... invoices) {
        return as(() -> plans.offer(firm(), ask(count, invoices), null, Side.FIRM, "api:test"));
    }

    private PlanAsk ask(int count, Invoice... invoices) {
        return new PlanAsk(
                books.dupont.id(), List.of(invoices).stream().map(Invoice::id).toList(), terms(count));
    }

    private static PlanTerms terms(int count) {
        return new PlanTerms(TODAY.plusDays(3), Interval.MONTH, null, count, null);
    }

    private static Answer answer(Plan plan, Side side) {
        return new Answer(plan.id(), plan.round(), side, "test");
    }

    private Plan change(Plan plan, PlanChange change) {
        return as(() -> CONTEXT.get(PlanChanges.class).change(firm(), plan.id(), change, "debtor_1"));
    }

    private Plan now(Plan plan) {
        return as(() -> CONTEXT.get(PlanList.class).find(firm(), plan.id()).orElseThrow());
    }

    private static List<String> amounts(Plan plan) {
        return plan.schedule(TODAY).stream()
                .map(line -> line.amount().amountText())
                .toList();
    }

    private List<String> lines(Plan plan) {
        return now(plan).schedule(CONTEXT.today()).stream()
                .map(line -> line.paid().amountText() + " " + line.state())
                .toList();
    }

    private List<HoldKind> kinds() {
        return as(() -> CONTEXT.get(Holds.class).active(firm(), books.dupont.id(), CONTEXT.today())).stream()
                .map(Hold::kind)
                .toList();
    }

    private void pay(long payment, String amount, Invoice... invoices) {
        books.pay(payment, Money.parse(amount, "EUR"), invoices);
        count();
    }

    /** What the end of a payment tells. */
    private void count() {
        books.inOneTransaction(() -> CONTEXT.get(PlanLife.class).count(firm(), books.dupont.id()));
    }

    private void countBack() {
        books.inOneTransaction(() -> CONTEXT.get(PlanLife.class).countBack(firm(), books.dupont.id()));
    }

    private void rules(RuleChange... changes) {
        new TenantScope.FirmStaff(firm())
                .run(() -> CONTEXT.get(PlanRuleBook.class)
                        .replace(firm(), List.of(changes), CONTEXT.today(), versions++, "staff_1"));
    }

    private void day(LocalDate day) {
        CONTEXT.travelTo(day);
        books.firm.doing(() -> CONTEXT.get(PlanNews.class).begins(new ReminderRuns.Begins(firm(), day)));
    }

    private io.quittance.kernel.FirmId firm() {
        return books.firm.id();
    }

    private <T> T as(Supplier<T> work) {
        return books.firm.as(work);
    }
}
