package io.quittance.reminders;

import static io.quittance.reminders.Engine.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.allocation.AllocationRequest;
import io.quittance.allocation.Allocations;
import io.quittance.allocation.Designated;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Messages;
import io.quittance.messages.Verdict;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.FirmStage;
import io.quittance.parties.FirmStages;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between planning and sending is seen in the last step before a reminder leaves. */
class LastCheckIT {

    private static final Engine ENGINE = new Engine();

    private FirmId firm = new FirmId(1);

    @BeforeEach
    void aFirm() {
        ENGINE.setToday(START);
        firm = ENGINE.firm();
    }

    @Test
    void a_reminder_may_leave_when_nothing_happened() {
        assertThat(verdict(planned("FR"))).isEqualTo(Verdict.GO);
    }

    @Test
    void a_payment_that_was_booked_first_stops_it() {
        var invoice = planned("FR");
        pay(invoice, "100.00");
        assertThat(verdict(invoice)).isEqualTo(new Verdict.Stop(MessageReason.PAID));
    }

    @Test
    void a_part_payment_stops_it_because_the_amount_in_it_is_wrong() {
        var invoice = planned("FR");
        pay(invoice, "40.00");
        assertThat(verdict(invoice)).isEqualTo(new Verdict.Stop(MessageReason.BALANCE_CHANGED));
    }

    @Test
    void a_hold_stops_it() {
        var invoice = planned("FR");
        ENGINE.in(
                firm,
                () -> ENGINE.bean(Holds.class)
                        .place(
                                firm,
                                new HoldRequest(
                                        invoice.debtor(), null, HoldKind.DISPUTE, null, "wrong price", "test")));
        assertThat(verdict(invoice)).isEqualTo(new Verdict.Stop(MessageReason.DISPUTE));
    }

    @Test
    void a_paused_firm_stops_it() {
        var invoice = planned("FR");
        ENGINE.in(firm, () -> {
            ENGINE.bean(FirmStages.class).change(firm, FirmStage.PAUSED, "test", "closed for the week");
            return true;
        });
        assertThat(verdict(invoice)).isEqualTo(new Verdict.Stop(MessageReason.FIRM_PAUSED));
    }

    @Test
    void a_legal_clock_does_not_leave_a_day_late_with_the_wrong_last_day() {
        var invoice = planned("BE");
        ENGINE.setToday(START.plusDays(1));
        assertThat(verdict(invoice)).isEqualTo(new Verdict.Stop(MessageReason.NOTICE_DATE_PASSED));
    }

    @Test
    void credit_that_came_after_planning_stops_it_because_the_sum_in_it_is_wrong() {
        var invoice = planned("FR");
        ENGINE.in(
                firm,
                () -> ENGINE.bean(InvoicePuts.class)
                        .put(
                                firm,
                                new InvoiceDraft(
                                        "AV-1",
                                        "D-1",
                                        InvoiceType.CREDIT_NOTE,
                                        START,
                                        START,
                                        Money.parse("30.00", "EUR"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of())));
        assertThat(verdict(invoice)).isEqualTo(new Verdict.Stop(MessageReason.BALANCE_CHANGED));
    }

    @Test
    void on_a_holiday_that_begins_before_it_leaves_it_waits_for_the_next_day() {
        var invoice = planned("FR");
        ENGINE.setToday(LocalDate.of(2027, 5, 1));
        assertThat(verdict(invoice))
                .isInstanceOfSatisfying(
                        Verdict.Later.class,
                        later -> assertThat(later.pause().toHours()).isEqualTo(47));
    }

    @Test
    void where_it_is_night_it_waits_for_the_morning() {
        assertThat(verdict(planned("GP")))
                .isInstanceOfSatisfying(
                        Verdict.Later.class,
                        later -> assertThat(later.pause().toHours()).isEqualTo(4));
    }

    private Invoice planned(String country) {
        ENGINE.debtor(firm, "D-1", country.equals("BE") ? DebtorKind.CONSUMER : DebtorKind.BUSINESS, country);
        var invoice = ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(5), "100.00");
        ENGINE.bean(ReminderRuns.class).runDay(firm, START);
        assertThat(ENGINE.sent(firm)).hasSize(1);
        return invoice;
    }

    private void pay(Invoice invoice, String amount) {
        ENGINE.in(
                firm,
                () -> ENGINE.bean(Allocations.class)
                        .allocate(
                                firm,
                                new AllocationRequest(
                                        new PaymentId(invoice.id().value()),
                                        "test:" + invoice.id(),
                                        invoice.debtor(),
                                        List.of(Designated.whole(invoice.id())),
                                        Money.parse(amount, "EUR"),
                                        START)));
    }

    private Verdict verdict(Invoice invoice) {
        var message = new MessageId(ENGINE.everything()
                .sql("select max(message_id) from correspondence.message where ? = any (invoices)")
                .param(invoice.id().value())
                .query(Long.class)
                .single());
        return new TenantScope.Engine(firm)
                .call(() -> ENGINE.bean(ReminderLastCheck.class)
                        .check(ENGINE.bean(Messages.class).find(firm, message).orElseThrow()));
    }
}
