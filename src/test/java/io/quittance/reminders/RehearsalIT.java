package io.quittance.reminders;

import static io.quittance.reminders.Engine.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Reason;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RunId;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Suppressions;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test of tests: what a rehearsal foretells is what then happens. */
class RehearsalIT {

    private static final Engine ENGINE = new Engine();
    private static final int DAYS = 30;
    private static final List<String> COUNTRIES = List.of("FR", "BE", "NL", "DE", "GB", "ES");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "GBP", "USD");

    /** Good Friday to Easter Monday, the King's birthday, Liberation and Ascension Day lie in the thirty days that follow. */
    private static final LocalDate HOLIDAYS = LocalDate.of(2027, 4, 12);

    private LocalDate start = START;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void rehearsal_equals_reality(int seed) {
        start = seed % 2 == 0 ? START : HOLIDAYS;
        ENGINE.setToday(start);
        var firm = ENGINE.firm();
        fill(firm, new Random(seed));
        var forecast = rehearse(firm);
        for (int day = 0; day < DAYS; day++) {
            ENGINE.passDay(firm, start.plusDays(day));
        }
        assertThat(forecast).isNotEmpty().containsExactlyElementsOf(ENGINE.sent(firm));
        assertThat(closest(firm)).as("days between two reminders to a debtor").isGreaterThanOrEqualTo(7);
    }

    @Test
    void a_rehearsal_sends_nothing_and_counts_what_would() {
        ENGINE.setToday(START);
        var firm = ENGINE.firm();
        ENGINE.debtor(firm, "D-1", DebtorKind.BUSINESS, "FR");
        ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(1), "100.00");
        var id = request(firm);
        assertThat(ENGINE.sent(firm)).isEmpty();
        assertThat(rows("correspondence.message", firm)).isZero();
        var run = ENGINE.in(firm, () -> ENGINE.bean(ReminderRuns.class).get(firm, id));
        assertThat(run.counts()).containsEntry(Reason.Kind.SEND, 3L);
        assertThat(run.messages()).containsEntry("EMAIL", 2L).containsEntry("LETTER", 1L);
    }

    @Test
    void a_firm_in_draft_sends_nothing_and_its_rehearsal_shows_what_would_leave_if_it_were_live() {
        ENGINE.setToday(START);
        var firm = ENGINE.firm();
        ENGINE.everything()
                .sql("update parties.firm set stage = 'DRAFT' where firm_id = :firm")
                .param("firm", firm.value())
                .update();
        ENGINE.debtor(firm, "D-1", DebtorKind.BUSINESS, "FR");
        ENGINE.invoice(firm, "F-1", "D-1", START.minusDays(6), "100.00");
        var id = request(firm);
        var run = ENGINE.in(firm, () -> ENGINE.bean(ReminderRuns.class).get(firm, id));
        assertThat(run.counts()).containsEntry(Reason.Kind.SEND, 3L);
        ENGINE.passDay(firm, START);
        assertThat(ENGINE.sent(firm)).isEmpty();
        ENGINE.in(firm, () -> {
            ENGINE.bean(FirmStages.class).change(firm, FirmStage.REHEARSAL, "test", "");
            ENGINE.bean(FirmStages.class).change(firm, FirmStage.LIVE, "test", "");
            return true;
        });
        ENGINE.passDay(firm, START.plusDays(1));
        assertThat(ENGINE.sent(firm)).hasSize(1);
    }

    private int closest(FirmId firm) {
        return ENGINE.everything()
                .sql("""
                        select coalesce(min(day - before), 99) from (
                            select day, lag(day) over (partition by debtor_id order by day) as before
                            from reminders.debtor_day where firm_id = :firm) d
                        """)
                .param("firm", firm.value())
                .query(Integer.class)
                .single();
    }

    private void fill(FirmId firm, Random random) {
        for (int d = 0; d < 12; d++) {
            var reference = "D-" + d;
            var kind = random.nextInt(3) == 0 ? DebtorKind.CONSUMER : DebtorKind.BUSINESS;
            ENGINE.debtor(firm, reference, kind, COUNTRIES.get(random.nextInt(COUNTRIES.size())));
            if (random.nextInt(3) == 0) {
                withoutMail(firm, reference);
            }
            int invoices = 1 + random.nextInt(9);
            var first = start.minusDays(random.nextInt(50));
            int apart = random.nextInt(7);
            for (int i = 0; i < invoices; i++) {
                var dueOn = random.nextBoolean()
                        ? first.plusDays((long) apart * i)
                        : start.plusDays(random.nextInt(80) - 55);
                var invoice = put(firm, reference, "F-" + d + "-" + i, InvoiceType.INVOICE, dueOn, random);
                if (random.nextInt(6) == 0) {
                    hold(firm, invoice, random);
                }
            }
            if (random.nextInt(4) == 0) {
                put(firm, reference, "C-" + d, InvoiceType.CREDIT_NOTE, start.plusDays(5), random);
            }
        }
    }

    private void withoutMail(FirmId firm, String reference) {
        var address = new EmailAddress(reference.toLowerCase(Locale.ROOT) + "@debtor.example");
        new TenantScope.Engine(firm)
                .run(() -> ENGINE.bean(Suppressions.class).suppress(firm, address, MessageReason.BOUNCED));
    }

    private Invoice put(FirmId firm, String debtor, String number, InvoiceType type, LocalDate dueOn, Random random) {
        var amount = Money.ofMinor(1_00 + random.nextInt(500_00), CURRENCIES.get(random.nextInt(CURRENCIES.size())));
        var draft = new InvoiceDraft(
                number, debtor, type, dueOn.minusDays(30), dueOn, amount, null, null, null, null, null, List.of());
        return ENGINE.in(
                firm, () -> ENGINE.bean(InvoicePuts.class).put(firm, draft).stored());
    }

    private void hold(FirmId firm, Invoice invoice, Random random) {
        var until = random.nextBoolean() ? start.plusDays(random.nextInt(20)) : null;
        var only = random.nextBoolean() ? invoice.id() : null;
        ENGINE.in(
                firm,
                () -> ENGINE.bean(Holds.class)
                        .place(firm, new HoldRequest(invoice.debtor(), only, HoldKind.AGENT, until, "seeded", "test")));
    }

    private List<String> rehearse(FirmId firm) {
        var id = request(firm);
        var told = new ArrayList<String>();
        var after = DecisionPage.Mark.START;
        while (after != null) {
            var from = after;
            var page = ENGINE.in(
                    firm,
                    () -> ENGINE.bean(Decisions.class)
                            .ofRun(firm, id, new DecisionPage.Request(Reason.Kind.SEND, null, from, 50)));
            for (var item : page.items()) {
                var step = java.util.Objects.requireNonNull(item.decision().step());
                told.add(item.on() + " " + step.key() + " " + step.channel() + " " + item.number());
            }
            after = page.next();
        }
        told.sort(null);
        return told;
    }

    private RunId request(FirmId firm) {
        var id = ENGINE.in(firm, () -> ENGINE.bean(ReminderRuns.class).request(firm, start, true, DAYS));
        new TenantScope.Engine(firm).run(() -> ENGINE.bean(ReminderRuns.class).execute(firm, id));
        return id;
    }

    private int rows(String table, FirmId firm) {
        return ENGINE.everything()
                .sql("select count(*) from " + table + " where firm_id = ?")
                .param(firm.value())
                .query(Integer.class)
                .single();
    }
}
