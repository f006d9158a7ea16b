package io.quittance.plans.settlements;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorKind;
import io.quittance.payments.MoneyPlaced;
import io.quittance.plans.promises.NewPromise;
import io.quittance.plans.promises.PromiseState;
import io.quittance.plans.promises.PromisedBy;
import io.quittance.plans.promises.Promises;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import io.quittance.reminders.ReminderRuns;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.LedgerFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Settlements from the offer to the money. */
class SettlementsIT {

    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "receivables", "branding", "messages", "templates", "archive", "reminders", "plans");
    private static final AtomicInteger FIRMS = new AtomicInteger();
    private static final LocalDate LAST_DAY = TODAY.plusDays(10);

    private LedgerFixture books;

    @BeforeEach
    void books() {
        CONTEXT.travelTo(TODAY);
        books = new LedgerFixture(CONTEXT, "settlements-" + FIRMS.incrementAndGet());
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void nobody_takes_less_than_all_before_the_firm_names_a_floor() {
        books.anInvoice("B-1", "1000.00", -60);
        assertThatThrownBy(() -> offer("700.00")).isInstanceOf(RefusedException.class);
        allow(70);
        assertThatThrownBy(() -> offer("699.99")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> offer("1000.00")).isInstanceOf(RefusedException.class);
        assertThat(offer("700.00").state()).isEqualTo(SettlementState.OPEN);
        allow();
        assertThatThrownBy(() -> offer("900.00")).isInstanceOf(RefusedException.class);
    }

    @Test
    void no_reminder_contradicts_it_while_it_is_open() {
        var invoice = books.anInvoice("B-1", "1000.00", -60);
        allow(70);
        var settlement = offer("700.00");
        assertThat(holds()).singleElement().satisfies(hold -> {
            assertThat(hold.invoice()).isEqualTo(invoice.id());
            assertThat(hold.until()).isEqualTo(LAST_DAY.plusDays(2));
        });
        withdraw(settlement);
        assertThat(holds()).isEmpty();
    }

    @Test
    void two_payments_that_reach_the_sum_in_time_end_all_of_it() {
        var invoice = books.anInvoice("B-1", "1000.00", -60);
        allow(70);
        var settlement = offer("700.00");
        pay(1, "300.00", invoice);
        assertThat(now(settlement).state()).isEqualTo(SettlementState.OPEN);
        CONTEXT.travelTo(LAST_DAY);
        pay(2, "400.00", invoice);
        assertThat(now(settlement).state()).isEqualTo(SettlementState.PAID);
        assertThat(owed(LAST_DAY)).isEmpty();
        assertThat(holds()).isEmpty();
    }

    @Test
    void a_sum_over_all_invoices_goes_to_the_oldest_and_gives_up_the_rest_of_all() {
        var old = books.anInvoice("B-1", "600.00", -60);
        var young = books.anInvoice("B-2", "400.00", -30);
        allow(50);
        var settlement = offer("500.00");
        assertThat(settlement.invoices()).containsExactly("B-1", "B-2");
        pay(1, "500.00", old, young);
        assertThat(now(settlement).state()).isEqualTo(SettlementState.PAID);
        assertThat(owed(TODAY)).isEmpty();
    }

    @Test
    void money_has_two_more_days_to_come_and_none_after() {
        var invoice = books.anInvoice("B-1", "1000.00", -60);
        var other = books.anInvoice("B-2", "1000.00", -60);
        allow(70);
        var inTime = offer("700.00", invoice);
        var late = offer("700.00", other);
        CONTEXT.travelTo(LAST_DAY.plusDays(2));
        pay(1, "700.00", invoice);
        assertThat(now(inTime).state()).isEqualTo(SettlementState.PAID);
        CONTEXT.travelTo(LAST_DAY.plusDays(3));
        pay(2, "700.00", other);
        assertThat(now(late).state()).isEqualTo(SettlementState.EXPIRED);
        assertThat(books.position(CONTEXT.today()).open()).isEqualTo(eur("300.00"));
        assertThat(holds()).isEmpty();
    }

    @Test
    void what_does_not_come_expires_by_itself_and_reminders_go_on() {
        books.anInvoice("B-1", "1000.00", -60);
        allow(70);
        var settlement = offer("700.00");
        day(LAST_DAY.plusDays(2));
        assertThat(now(settlement).state()).isEqualTo(SettlementState.OPEN);
        day(LAST_DAY.plusDays(3));
        day(LAST_DAY.plusDays(4));
        assertThat(now(settlement).state()).isEqualTo(SettlementState.EXPIRED);
        assertThat(holds()).isEmpty();
        assertThatThrownBy(() -> withdraw(settlement)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_typed_payment_counts_when_it_cannot_be_undone_any_more() {
        var invoice = books.anInvoice("B-1", "1000.00", -60);
        allow(70);
        var settlement = offer("700.00");
        books.pay(1, "700.00", invoice);
        placed(true);
        assertThat(now(settlement).state()).isEqualTo(SettlementState.OPEN);
        assertThat(books.position(TODAY).open()).isEqualTo(eur("300.00"));
    }

    @Test
    void whoever_pays_all_needs_no_settlement() {
        var invoice = books.anInvoice("B-1", "1000.00", -60);
        allow(70);
        var settlement = offer("700.00");
        pay(1, "1000.00", invoice);
        assertThat(now(settlement).state()).isEqualTo(SettlementState.WITHDRAWN);
    }

    @Test
    void another_offer_takes_the_place_of_the_one_before_and_of_a_promise() {
        var invoice = books.anInvoice("B-1", "1000.00", -60);
        allow(50);
        var promise = as(() -> CONTEXT.get(Promises.class)
                .make(
                        firm(),
                        new NewPromise(
                                books.dupont.id(),
                                List.of(invoice.id()),
                                eur("1000.00"),
                                TODAY.plusDays(5),
                                PromisedBy.DEBTOR,
                                "debtor_1")));
        var first = offer("700.00");
        assertThat(as(() -> CONTEXT.get(Promises.class).find(firm(), promise.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(PromiseState.CANCELLED);
        var second = offer("600.00");
        assertThat(now(first).state()).isEqualTo(SettlementState.WITHDRAWN);
        assertThat(now(second).state()).isEqualTo(SettlementState.OPEN);
        assertThat(holds()).extracting(Hold::kind).containsExactly(HoldKind.AGENT);
    }

    @Test
    void nothing_is_offered_to_whom_the_law_protects_nor_beyond_two_months() {
        books.anInvoice("B-1", "1000.00", -60);
        allow(70);
        assertThatThrownBy(() -> offer("700.00", TODAY.plusDays(61))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> offer("700.00", TODAY.minusDays(1))).isInstanceOf(RefusedException.class);
        as(() -> CONTEXT.get(Holds.class)
                .place(
                        firm(),
                        new HoldRequest(
                                books.dupont.id(),
                                null,
                                HoldKind.INSOLVENCY,
                                null,
                                "judgment of 3 November",
                                "staff_1")));
        assertThatThrownBy(() -> offer("700.00")).isInstanceOf(RefusedException.class);
    }

    @Test
    void the_database_allows_the_changes_of_the_table_and_no_other() {
        var database = JdbcClient.create(CONTEXT.db().superuser());
        for (var state : SettlementState.values()) {
            var allowed = database.sql("select unnest(plans.settlement_next(:state))")
                    .param("state", state.name())
                    .query(String.class)
                    .list();
            assertThat(allowed)
                    .containsExactlyInAnyOrderElementsOf(
                            state.next().stream().map(SettlementState::name).toList());
        }
    }

    private void allow(int... percent) {
        var floors = Arrays.stream(percent)
                .mapToObj(part -> new SettlementFloor(DebtorKind.BUSINESS, 0, part))
                .toList();
        new TenantScope.FirmStaff(firm())
                .run(() -> CONTEXT.get(SettlementFloors.class).replace(firm(), floors, "staff_1"));
    }

    private Settlement offer(String sum, Invoice... invoices) {
        return offer(sum, LAST_DAY, invoices);
    }

    private Settlement offer(String sum, LocalDate expiresOn, Invoice... invoices) {
        var about = List.of(invoices).stream().map(Invoice::id).toList();
        return as(() -> CONTEXT.get(Settlements.class)
                .offer(firm(), new NewSettlement(books.dupont.id(), about, eur(sum), expiresOn, "staff_1")));
    }

    private void withdraw(Settlement settlement) {
        as(() -> CONTEXT.get(Settlements.class).withdraw(firm(), settlement.id(), "staff_1"));
    }

    private Settlement now(Settlement settlement) {
        return as(() ->
                CONTEXT.get(Settlements.class).find(firm(), settlement.id()).orElseThrow());
    }

    private void pay(long payment, String amount, Invoice... invoices) {
        books.pay(payment, amount, invoices);
        placed(false);
    }

    private void placed(boolean canBeUndone) {
        var transaction = new TransactionTemplate(CONTEXT.get(PlatformTransactionManager.class));
        books.firm.doing(() -> transaction.executeWithoutResult(
                _ -> CONTEXT.tell(new MoneyPlaced(firm(), books.dupont.id(), canBeUndone))));
    }

    private List<Position> owed(LocalDate day) {
        return as(() -> CONTEXT.get(Positions.class).of(firm(), books.dupont.id(), day));
    }

    private List<Hold> holds() {
        return as(() -> CONTEXT.get(Holds.class).active(firm(), books.dupont.id(), CONTEXT.today()));
    }

    private void day(LocalDate day) {
        CONTEXT.travelTo(day);
        books.firm.doing(() -> CONTEXT.tell(new ReminderRuns.Begins(firm(), day)));
    }

    private <T> T as(Supplier<T> work) {
        return books.firm.as(work);
    }

    private FirmId firm() {
        return books.firm.id();
    }
}
