package io.quittance.desk.money;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.messages.Message;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.FigureTile;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What invoices contribute to a case. */
record InvoicesPart(CasePage page, List<Message> reminders, Originals originals) implements CasePart {

    @Override
    public Optional<StatusPill> status() {
        var file = page.file();
        if (file.overdueInvoices().isEmpty()) {
            return Optional.of(
                    file.open().isPositive()
                            ? new StatusPill(texts().of(InvoicesText.NOT_DUE), StatusStyle.WAIT)
                            : new StatusPill(texts().of(InvoicesText.NOTHING_OPEN), StatusStyle.OK));
        }
        long days = ChronoUnit.DAYS.between(file.overdueInvoices().getFirst().dueOn(), page.today());
        return Optional.of(new StatusPill(texts().of(CaseText.DAYS_LATE, days), StatusStyle.LATE));
    }

    @Override
    public Stream<FigureTile> figures() {
        var open = new FigureTile(
                        texts().of(CaseText.ASK_OPEN), texts().money(page.file().open()), page.at("invoices"))
                .change(
                        texts().of(
                                        CaseText.INVOICES_COUNT,
                                        page.file().openInvoices().size()),
                        StatusStyle.PLAIN);
        return Stream.of(open, late());
    }

    @Override
    public Optional<Component> main() {
        var panel = new InvoiceTable(page, reminders, originals).panel();
        var section = new Section(panel);
        section.setId("invoices");
        return Optional.of(section);
    }

    @Override
    public Stream<TimelineEntry> timeline() {
        return page.file().invoices().stream()
                .map(invoice -> TimelineEntry.day(
                        page,
                        TimelineEntry.Group.MONEY,
                        invoice.issuedOn(),
                        StatusStyle.PLAIN,
                        texts().of(InvoicesText.INVOICE_LINE, invoice.number(), texts().money(invoice.total())),
                        ""));
    }

    private FigureTile late() {
        var file = page.file();
        var tile = new FigureTile(texts().of(CaseText.ASK_LATE), texts().money(file.overdue()), page.at("invoices"));
        return file.overdueInvoices().isEmpty()
                ? tile.change(texts().of(CaseText.NOTHING_LATE), StatusStyle.PLAIN)
                : tile.change(texts().of(CaseText.SINCE, since()), StatusStyle.LATE);
    }

    private String since() {
        return texts().formats()
                .dayOfYear(page.file().overdueInvoices().getFirst().dueOn());
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
