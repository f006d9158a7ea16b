package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.correspondence.MessageKind;
import io.quittance.correspondence.MessageState;
import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.receivables.InvoiceType;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import java.time.temporal.ChronoUnit;

/** The invoices of a case: open ones, or all. */
final class CaseInvoices extends Section {

    private final Voice voice;
    private final CaseFile file;

    CaseInvoices(Voice voice, CaseFile file, CaseActions actions) {
        this.voice = voice;
        this.file = file;
        setId("invoices");
        var table = new DataTable<Invoice>(voice.say(INVOICES))
                .cell(voice.say(NUMBER), invoice -> strong(invoice.number()))
                .text(voice.say(FOR), invoice -> invoice.description() == null ? "" : invoice.description())
                .text(voice.say(ISSUED), invoice -> voice.formats().shortDay(invoice.issuedOn()))
                .cell(voice.say(DUE), this::due)
                .cell(voice.say(STATE), this::state)
                .figures(voice.say(TOTAL), invoice -> new MoneyText(signed(invoice, invoice.total()), voice.formats()))
                .figures(
                        voice.say(OPEN),
                        invoice -> new MoneyText(signed(invoice, invoice.open()), voice.formats()).strong())
                .whenEmpty(new EmptyState(voice.say(NOTHING_OPEN), voice.say(NOTHING_OPEN_HINT)));
        var filter = new FilterBar<Boolean>(
                voice.say(INVOICES), open -> table.show(open ? file.openInvoices() : file.invoices()));
        filter.filter(true, voice.say(OPEN), file.openInvoices().size())
                .filter(false, voice.say(ALL), file.invoices().size());
        table.show(file.openInvoices());
        var panel = new Panel(voice.say(INVOICES), table).beside(filter);
        actions.statementButton().ifPresent(panel::add);
        add(panel);
    }

    private static Component strong(String number) {
        var span = new Span(number);
        span.getElement().setAttribute("data-testid", "case-invoice");
        return span;
    }

    private Component due(Invoice invoice) {
        if (invoice.type() == InvoiceType.CREDIT_NOTE) {
            return new Span("–");
        }
        long late = ChronoUnit.DAYS.between(invoice.dueOn(), file.today());
        var overdue = invoice.statusOn(file.today()) == InvoiceStatus.OVERDUE;
        var day = voice.formats().shortDay(invoice.dueOn());
        var span = new Span(overdue ? day + ", +" + late + "\u00a0" + voice.say(DAY_UNIT) : day);
        span.addClassName("q-days");
        if (overdue) {
            span.getElement().setAttribute("data-tone", "late");
        }
        return span;
    }

    private Component state(Invoice invoice) {
        if (invoice.type() == InvoiceType.CREDIT_NOTE) {
            return soft(voice.say(CREDIT_NOTE));
        }
        var status = invoice.statusOn(file.today());
        if (status == InvoiceStatus.OPEN || status == InvoiceStatus.OVERDUE) {
            return soft(reached(invoice, status));
        }
        return new StatusPill(voice.word(status), status == InvoiceStatus.PAID ? Tone.OK : Tone.WAIT);
    }

    private String reached(Invoice invoice, InvoiceStatus status) {
        return file.messages().stream()
                .filter(message -> message.kind() == MessageKind.REMINDER
                        && message.invoices().contains(invoice.id()))
                .filter(message -> message.state() == MessageState.SENT || message.state() == MessageState.DELIVERED)
                .filter(message -> message.step() != null)
                .reduce((first, last) -> last)
                .map(message -> Steps.name(voice, String.valueOf(message.step())))
                .orElseGet(() -> status == InvoiceStatus.OVERDUE ? voice.say(NO_STEP_YET) : voice.say(NOT_DUE));
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("q-soft");
        return span;
    }

    private static Money signed(Invoice invoice, Money amount) {
        return invoice.type() == InvoiceType.CREDIT_NOTE ? amount.negated() : amount;
    }
}
