package io.quittance.desk.money;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.Money;
import io.quittance.messages.Message;
import io.quittance.messages.MessageState;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.receivables.InvoiceType;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StepNames;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The invoices of a case: open ones, or all.
 *
 * @param reminders sent or planned, for the step an invoice has reached
 */
record InvoiceTable(CasePage page, List<Message> reminders, Originals originals) {

    private static final int ROWS = 50;

    Panel panel() {
        var table = new DataTable<Invoice>(texts().of(InvoicesText.INVOICES))
                .cell(texts().of(InvoicesText.NUMBER), this::number)
                .text(
                        texts().of(InvoicesText.FOR),
                        invoice -> invoice.description() == null ? "" : invoice.description())
                .text(
                        texts().of(InvoicesText.ISSUED),
                        invoice -> texts().formats().shortDay(invoice.issuedOn()))
                .cell(texts().of(InvoicesText.DUE), this::due)
                .cell(texts().of(StaffText.STATE), this::state)
                .figures(
                        texts().of(InvoicesText.TOTAL),
                        invoice -> new MoneyText(signed(invoice, invoice.total()), texts().formats()))
                .figures(
                        texts().of(InvoicesText.OPEN),
                        invoice ->
                                new MoneyText(signed(invoice, page.file().open(invoice)), texts().formats()).strong())
                .pages(ROWS, texts().of(StaffText.MORE))
                .whenEmpty(new EmptyState(
                        texts().of(InvoicesText.NOTHING_OPEN), texts().of(InvoicesText.NOTHING_OPEN_HINT)));
        var filter = new FilterBar<Boolean>(
                texts().of(InvoicesText.INVOICES),
                open -> table.show(
                        open ? page.file().openInvoices() : page.file().invoices()));
        filter.filter(
                        true,
                        texts().of(InvoicesText.OPEN),
                        page.file().openInvoices().size())
                .filter(
                        false,
                        texts().of(InvoicesText.ALL),
                        page.file().invoices().size());
        table.show(page.file().openInvoices());
        return new Panel(texts().of(InvoicesText.INVOICES), table).beside(filter);
    }

    /** The number opens the invoice. */
    private Component number(Invoice invoice) {
        var number = new Span(invoice.number());
        number.getElement().setAttribute("data-testid", "case-invoice");
        var open = new NativeButton();
        open.add(number);
        open.addClassName("q-open");
        open.getElement().setAttribute("type", "button").setAttribute("data-testid", "open-" + invoice.number());
        open.addClickListener(_ -> new InvoiceDialog(page, invoice, reminders, originals).open(UI.getCurrent()));
        return open;
    }

    private Component due(Invoice invoice) {
        if (invoice.type() == InvoiceType.CREDIT_NOTE) {
            return new Span("–");
        }
        long late = ChronoUnit.DAYS.between(invoice.dueOn(), page.file().today());
        var overdue = invoice.statusOn(page.file().today()) == InvoiceStatus.OVERDUE;
        var day = texts().formats().shortDay(invoice.dueOn());
        var span = new Span(overdue ? day + ", +" + late + "\u00a0" + texts().of(StaffText.DAY_UNIT) : day);
        span.addClassName("q-days");
        if (overdue) {
            span.getElement().setAttribute("data-status", "late");
        }
        return span;
    }

    private Component state(Invoice invoice) {
        if (invoice.type() == InvoiceType.CREDIT_NOTE) {
            return soft(texts().of(InvoicesText.CREDIT_NOTE));
        }
        var status = invoice.statusOn(page.file().today());
        if (status == InvoiceStatus.OPEN || status == InvoiceStatus.OVERDUE) {
            return soft(reached(invoice, status));
        }
        return new StatusPill(texts().word(status), status == InvoiceStatus.PAID ? StatusStyle.OK : StatusStyle.WAIT);
    }

    private String reached(Invoice invoice, InvoiceStatus status) {
        return reminders.stream()
                .filter(message -> message.invoices().contains(invoice.id()))
                .filter(message -> message.state() == MessageState.SENT || message.state() == MessageState.DELIVERED)
                .filter(message -> message.step() != null)
                .reduce((first, last) -> last)
                .map(message -> StepNames.of(texts(), String.valueOf(message.step())))
                .orElseGet(() -> status == InvoiceStatus.OVERDUE
                        ? texts().of(InvoicesText.NO_STEP_YET)
                        : texts().of(InvoicesText.NOT_DUE));
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("q-soft");
        return span;
    }

    private static Money signed(Invoice invoice, Money amount) {
        return invoice.type() == InvoiceType.CREDIT_NOTE ? amount.negated() : amount;
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
