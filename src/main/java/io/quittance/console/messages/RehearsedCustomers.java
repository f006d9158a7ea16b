package io.quittance.console.messages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.DebtorId;
import io.quittance.parties.Firm;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.Run;
import io.quittance.reminders.foretold.ForetoldDebtor;
import io.quittance.reminders.foretold.ForetoldMessage;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.staff.StepNames;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The foretold messages by customer; a line opens the customer's days: what leaves, what does not, and why. */
final class RehearsedCustomers extends Div {

    private static final int PAGE = 100;
    private static final int ROWS = 100;

    private final StaffTexts texts;
    private final StaffSession session;
    private final RunSource source;
    private final Firm firm;
    private final Run run;
    private final DataTable<Line> customers;
    private final Div opened = new Div();

    /** A customer with the name. */
    private record Line(ForetoldDebtor debtor, String name) {}

    RehearsedCustomers(StaffTexts texts, StaffSession session, RunSource source, Firm firm, Run run) {
        this.texts = texts;
        this.session = session;
        this.source = source;
        this.firm = firm;
        this.run = run;
        customers = new DataTable<Line>(texts.of(RehearsalText.BY_CUSTOMER))
                .cell(
                        texts.of(StaffText.DEBTOR),
                        line -> ActionLink.to(
                                StaffPaths.caseOf(firm, line.debtor().debtor()), line.name()))
                .figures(
                        texts.of(RehearsalText.MESSAGES),
                        line -> new Span(texts.formats().number(line.debtor().messages())))
                .text(
                        texts.of(RehearsalText.FIRST),
                        line -> texts.formats().shortDay(line.debtor().first()))
                .text(
                        texts.of(RehearsalText.LAST),
                        line -> texts.formats().shortDay(line.debtor().last()))
                .cell(
                        "",
                        line -> new ActionButton(texts.of(RehearsalText.SHOW_DAYS), Emphasis.QUIET, () -> open(line))
                                .testId("show-customer"));
        opened.getElement().setAttribute("aria-live", "polite");
        add(new Panel("", customers), opened);
        fill(0);
    }

    private void fill(int from) {
        var lines = session.in(firm).call(() -> lines(source.foretold().debtors(firm.id(), run.id(), from, PAGE)));
        if (from == 0) {
            customers.show(lines);
        } else {
            customers.append(lines);
        }
        customers.more(texts.of(StaffText.MORE), lines.size() < PAGE ? null : () -> fill(from + PAGE));
    }

    private List<Line> lines(List<ForetoldDebtor> debtors) {
        Map<DebtorId, String> names = RehearsalNames.of(
                source, firm, debtors.stream().map(ForetoldDebtor::debtor).collect(Collectors.toSet()));
        return debtors.stream()
                .map(debtor -> new Line(debtor, names.getOrDefault(debtor.debtor(), "–")))
                .toList();
    }

    private void open(Line line) {
        var debtor = line.debtor().debtor();
        opened.removeAll();
        opened.add(new Panel(texts.of(RehearsalText.DAY_BY_DAY, line.name()), messages(line), decisions(debtor)));
    }

    private DataTable<ForetoldMessage> messages(Line line) {
        var debtor = line.debtor().debtor();
        var table = new DataTable<ForetoldMessage>(texts.of(RehearsalText.MESSAGES))
                .text(texts.of(DecisionsText.DAY), message -> texts.formats().shortDay(message.on()))
                .text(
                        texts.of(StaffText.STEP),
                        message -> StepNames.of(texts, message.step()) + ", " + texts.wordInside(message.channel()))
                .figures(
                        texts.of(RehearsalText.INVOICES),
                        message -> new Span(texts.formats().number(message.invoices())))
                .figures(texts.of(RehearsalText.ASKED), message -> new MoneyText(message.asked(), texts.formats()))
                .cell(
                        "",
                        message -> new ActionButton(
                                        texts.of(RehearsalText.PREVIEW),
                                        Emphasis.QUIET,
                                        () -> new MessagePreview(texts, session, source, firm)
                                                .open(message, line.name()))
                                .testId("preview"));
        table.show(session.in(firm).call(() -> source.foretold().of(firm.id(), run.id(), debtor)));
        return table;
    }

    private DataTable<DecidedInvoice> decisions(DebtorId debtor) {
        var table = new DataTable<DecidedInvoice>(texts.of(DecisionsText.DECIDED))
                .text(texts.of(DecisionsText.DAY), decided -> texts.formats().shortDay(decided.on()))
                .text(texts.of(StaffText.INVOICE), DecidedInvoice::number)
                .cell(
                        texts.of(DecisionsText.WHAT),
                        decided -> new StatusPill(
                                texts.word(decided.decision().reason()),
                                StatusStyles.of(decided.decision().reason().kind())))
                .text(texts.of(StaffText.WHY), decided -> decided.text(texts.language()))
                .pages(ROWS, texts.of(StaffText.MORE));
        table.show(session.in(firm).call(() -> source.decisions().ofRehearsal(firm.id(), run.id(), debtor)));
        return table;
    }
}
