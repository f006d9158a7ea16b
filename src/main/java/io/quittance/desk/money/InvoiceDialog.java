package io.quittance.desk.money;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.Money;
import io.quittance.messages.Message;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceLine;
import io.quittance.receivables.InvoiceType;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.staff.StepNames;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.FactList;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Timeline;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One invoice: its lines, its state, what was sent about it, and its file. */
final class InvoiceDialog {

    private final CasePage page;
    private final Invoice invoice;
    private final ModalDialog dialog;

    InvoiceDialog(CasePage page, Invoice invoice, List<Message> reminders, Originals originals) {
        this.page = page;
        this.invoice = invoice;
        dialog = new ModalDialog(invoice.number(), facts()).wide();
        lines();
        history(reminders);
        var files = new Div();
        files.addClassName("q-actions");
        originals.of(page.file()).stream()
                .filter(file -> file.invoice().equals(invoice.id()))
                .forEach(file -> files.add(OriginalLink.of(page, file, originals)));
        files.add(new ActionButton(texts().of(StaffText.CLOSE), Emphasis.SECONDARY, dialog::close));
        dialog.add(files);
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private FactList facts() {
        var file = page.file();
        var facts = new FactList()
                .fact(texts().of(StaffText.STATE), texts().word(invoice.statusOn(file.today())))
                .fact(texts().of(InvoicesText.ISSUED), texts().formats().day(invoice.issuedOn()));
        if (invoice.type() == InvoiceType.INVOICE) {
            facts.fact(texts().of(InvoicesText.DUE), texts().formats().day(invoice.dueOn()));
        }
        fact(facts, InvoicesText.FOR, invoice.description());
        fact(facts, InvoicesText.ORDER_REFERENCE, invoice.orderReference());
        return facts.fact(texts().of(InvoicesText.TOTAL), texts().money(invoice.total()))
                .fact(texts().of(InvoicesText.OPEN), texts().money(file.open(invoice)));
    }

    private void fact(FactList facts, InvoicesText name, @Nullable String value) {
        if (value != null) {
            facts.fact(texts().of(name), value);
        }
    }

    private void lines() {
        var lines = invoice.content().lines();
        if (lines.isEmpty()) {
            return;
        }
        var table = new DataTable<InvoiceLine>(texts().of(InvoicesText.LINES))
                .text(texts().of(InvoicesText.FOR), InvoiceLine::description)
                .figures(texts().of(InvoicesText.QUANTITY), line -> figure(line.quantity()))
                .figures(texts().of(InvoicesText.UNIT_PRICE), line -> amount(line.unitPrice()))
                .figures(texts().of(InvoicesText.TOTAL), line -> amount(line.amount()));
        table.show(lines);
        dialog.add(new H3(texts().of(InvoicesText.LINES)), table);
    }

    private Span figure(@Nullable String decimal) {
        return new Span(decimal == null ? "" : texts().formats().number(new BigDecimal(decimal)));
    }

    /** As money where it has no more decimals than the currency; a price of a part of a cent as it was written. */
    private Span amount(@Nullable String decimal) {
        var currency = invoice.total().currency();
        int decimals = currency.getDefaultFractionDigits();
        return decimal == null || new BigDecimal(decimal).scale() > decimals
                ? figure(decimal)
                : new Span(texts().money(Money.parse(
                        new BigDecimal(decimal).setScale(decimals).toPlainString(), currency.getCurrencyCode())));
    }

    private void history(List<Message> reminders) {
        var sent = reminders.stream()
                .filter(message -> message.invoices().contains(invoice.id()))
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        var timeline = new Timeline();
        sent.reversed().forEach(message -> {
            var at = message.sentAt();
            timeline.event(
                    StatusStyles.of(message.state()),
                    at == null ? texts().formats().shortDay(message.plannedOn()) : page.moment(at),
                    StepNames.of(texts(), String.valueOf(message.step())) + " · " + texts().state(message));
        });
        dialog.add(new H3(texts().of(InvoicesText.REMINDERS)), timeline);
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
