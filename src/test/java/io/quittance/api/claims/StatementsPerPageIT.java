package io.quittance.api.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.access.CheckCodes;
import io.quittance.imports.InvoiceDocuments;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.Money;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceFilter;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Positions;
import io.quittance.reminders.Decisions;
import io.quittance.reporting.Kpis;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No statement for each row and no transaction for each firm: what a page costs does not depend on how much stands on it. */
class StatementsPerPageIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ModuleContext CONTEXT = new ModuleContext(
            TODAY, "documents", "branding", "receivables", "correspondence", "imports", "reminders", "reporting");
    private static final int INVOICES = 300;
    private static final int MESSAGES = 200;

    private static FirmFixture firm;
    private static List<Invoice> invoices;

    @BeforeAll
    static void a_firm_with_300_invoices_and_200_messages() {
        firm = FirmFixture.aFirm(CONTEXT, "statements");
        var debtor = firm.aDebtor("D-1");
        firm.doing(() -> {
            for (int i = 0; i < INVOICES; i++) {
                CONTEXT.get(InvoicePuts.class)
                        .put(
                                firm.id(),
                                InvoiceDraft.of(
                                        "B-" + i,
                                        "D-1",
                                        TODAY.minusDays(40),
                                        TODAY.minusDays(10),
                                        Money.parse("10.00", "EUR")));
            }
        });
        invoices = firm.as(() -> CONTEXT.get(Invoices.class).page(firm.id(), InvoiceFilter.ALL, null, 500));
        var held = invoices.getFirst().id();
        firm.doing(() -> CONTEXT.get(Holds.class)
                .place(firm.id(), new HoldRequest(null, held, HoldKind.AGENT, null, "asked", "staff_1")));
        JdbcClient.create(CONTEXT.db().superuser())
                .sql("""
                        with planned as (
                            insert into correspondence.message (firm_id, key, kind, channel, debtor_id, invoices, step, template,
                                language, model, state, planned_on, sent_at, sent_on, check_code)
                            select :firm, 'k' || n, 'REMINDER', 'EMAIL', :debtor, array[:first + n], 'reminder-1', 'reminder-1',
                                'fr', '{}', case when n % 50 = 0 then 'UNKNOWN' else 'SENT' end, :on, now(), :on,
                                'CHECK' || lpad(n::text, 5, '0')
                            from generate_series(0, :messages - 1) n returning firm_id, message_id, state)
                        insert into correspondence.message_event (firm_id, message_id, state, at)
                        select firm_id, message_id, state, now() from planned, generate_series(1, 3)
                        """)
                .param("firm", firm.id().value())
                .param("debtor", debtor.id().value())
                .param("first", held.value())
                .param("on", TODAY.minusDays(2))
                .param("messages", MESSAGES)
                .update();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void a_page_of_invoices_takes_as_many_statements_for_300_as_for_3() {
        var views = new InvoiceViews(
                CONTEXT.get(Debtors.class),
                CONTEXT.get(Positions.class),
                CONTEXT.get(Holds.class),
                CONTEXT.get(Messages.class),
                CONTEXT.get(InvoiceDocuments.class),
                CONTEXT.get(Firms.class),
                CONTEXT.get(BusinessDay.class));
        long few = statements(() -> views.views(firm.id(), invoices.subList(0, 3)));
        long many = statements(() -> views.views(firm.id(), invoices));
        assertThat(invoices).hasSize(INVOICES);
        assertThat(many).isEqualTo(few);
        var shown = firm.as(() -> views.views(firm.id(), invoices));
        assertThat(shown.getFirst().holds()).hasSize(1);
        assertThat(shown.get(1).holds()).isEmpty();
        assertThat(shown.get(1).lastStep()).isNotNull();
        assertThat(shown.getLast().lastStep()).isNull();
    }

    @Test
    void the_outlook_of_a_case_reads_its_debtor_once_and_says_what_each_invoice_says_alone() {
        var decisions = CONTEXT.get(Decisions.class);
        var debtor = invoices.getFirst().debtor();
        long few = statements(() -> decisions.today(firm.id(), debtor, invoices.subList(0, 2)));
        long many = statements(() -> decisions.today(firm.id(), debtor, invoices.subList(0, 20)));
        assertThat(many).isEqualTo(few);
        var together = firm.as(() -> decisions.today(firm.id(), debtor, invoices.subList(0, 3)));
        assertThat(together).hasSize(3);
        for (int i = 0; i < together.size(); i++) {
            var invoice = invoices.get(i).id();
            assertThat(together.get(i)).isEqualTo(firm.as(() -> decisions.of(firm.id(), invoice, TODAY)));
        }
    }

    @Test
    void twelve_months_of_figures_are_one_question_and_agree_with_each_month_alone() {
        var kpis = CONTEXT.get(Kpis.class);
        var euro = Money.currencyOf("EUR");
        assertThat(statements(() -> kpis.history(firm.id(), TODAY, euro))).isLessThan(12);
        var last = firm.as(() -> kpis.history(firm.id(), TODAY, euro)).getLast();
        var first = firm.as(() -> kpis.history(firm.id(), TODAY, euro)).getFirst();
        assertThat(last.receivables()).isEqualTo(Money.parse("3000.00", "EUR"));
        assertThat(last.overdue()).isEqualTo(Money.parse("3000.00", "EUR"));
        assertThat(first.receivables()).isEqualTo(Money.parse("0.00", "EUR"));
    }

    @Test
    void whoever_checks_a_message_asks_once_however_many_firms_there_are() {
        var codes = CONTEXT.get(CheckCodes.class);
        var platform = new TenantScope.Platform();
        long alone = CONTEXT.statements().of(() -> platform.call(() -> codes.firm("CHECK-00007")));
        for (int i = 0; i < 30; i++) {
            FirmFixture.aFirm(CONTEXT, "other-" + i);
        }
        assertThat(CONTEXT.statements().of(() -> platform.call(() -> codes.firm("check 00007"))))
                .isEqualTo(alone);
        assertThat(platform.call(() -> codes.firm("CHECK-00007"))).contains(firm.id());
        assertThat(platform.call(() -> codes.firm("CHECK-99999"))).isEmpty();
        assertThat(platform.call(() -> codes.firm("no code"))).isEmpty();
    }

    @Test
    void what_waits_for_a_decision_in_any_firm_is_one_question_of_the_operator() {
        var messages = CONTEXT.get(Messages.class);
        var operator = new TenantScope.Operator();
        assertThat(operator.call(() -> messages.everywhere(MessageState.UNKNOWN, 500)))
                .hasSize(MESSAGES / 50);
        assertThat(operator.call(() -> messages.everywhere(MessageState.SENT, 500)))
                .isEmpty();
    }

    private static long statements(Runnable work) {
        return CONTEXT.statements().of(() -> firm.doing(work));
    }
}
