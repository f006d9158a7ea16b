package io.quittance.console.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.dunning.Reason;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.receivables.Invoice;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.DecisionPage;
import io.quittance.reminders.Run;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.staff.StepNames;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The decisions of a run or rehearsal, day by day. */
final class RunPanel extends Div {

    private static final int PAGE = 100;

    private final StaffTexts texts;
    private final StaffSession session;
    private final RunSource source;
    private final Firm firm;
    private final Run run;
    private final DataTable<Line> table;

    /** A decision with the name of the one it concerns. */
    private record Line(DecidedInvoice decided, DebtorId debtor, String name) {}

    RunPanel(StaffTexts texts, StaffSession session, RunSource source, Firm firm, Run run) {
        this.texts = texts;
        this.session = session;
        this.source = source;
        this.firm = firm;
        this.run = run;
        table = table();
        var filter = new FilterBar<Optional<Reason.Kind>>(
                texts.of(DecisionsText.DECIDED), kind -> fill(kind, DecisionPage.Mark.START));
        for (var kind : List.of(Reason.Kind.SEND, Reason.Kind.HELD, Reason.Kind.WAIT, Reason.Kind.FINISHED)) {
            filter.filter(Optional.of(kind), texts.word(kind), run.counts().getOrDefault(kind, 0L));
        }
        fill(Optional.of(Reason.Kind.SEND), DecisionPage.Mark.START);
        var title = run.rehearsal()
                ? texts.of(
                        DecisionsText.REHEARSAL_FROM,
                        run.days(),
                        texts.formats().day(run.on()))
                : texts.of(DecisionsText.RUN_OF, texts.formats().day(run.on()));
        add(new Panel(title, new Span(messages()), table).beside(filter));
    }

    static String counts(StaffTexts texts, Run run) {
        return run.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(count -> texts.word(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String messages() {
        long mails = run.messages().getOrDefault("EMAIL", 0L);
        long letters = run.messages().getOrDefault("LETTER", 0L);
        return texts.of(DecisionsText.MAILS_AND_LETTERS, mails, letters);
    }

    private DataTable<Line> table() {
        return new DataTable<Line>(texts.of(DecisionsText.DECIDED))
                .text(
                        texts.of(DecisionsText.DAY),
                        line -> texts.formats().shortDay(line.decided().on()))
                .cell(
                        texts.of(StaffText.DEBTOR),
                        line -> ActionLink.to(StaffPaths.caseOf(firm, line.debtor()), line.name()))
                .text(texts.of(StaffText.INVOICE), line -> line.decided().number())
                .cell(texts.of(DecisionsText.WHAT), this::what)
                .text(texts.of(StaffText.STEP), this::step)
                .text(texts.of(StaffText.WHY), line -> line.decided().text(texts.language()))
                .whenEmpty(new EmptyState(texts.of(StaffText.NO_ROWS), texts.of(DecisionsText.NO_DECISIONS_HINT)));
    }

    private Component what(Line line) {
        var reason = line.decided().decision().reason();
        return new StatusPill(texts.word(reason), StatusStyles.of(reason.kind()));
    }

    private String step(Line line) {
        var step = line.decided().decision().step();
        return step == null ? "" : StepNames.of(texts, step);
    }

    private void fill(Optional<Reason.Kind> kind, DecisionPage.Mark after) {
        var request = new DecisionPage.Request(kind.orElse(null), null, after, PAGE);
        var page = session.in(firm).call(() -> source.decisions().ofRun(firm.id(), run.id(), request));
        var lines = session.in(firm).call(() -> lines(page.items()));
        if (after.equals(DecisionPage.Mark.START)) {
            table.show(lines);
        } else {
            table.append(lines);
        }
        var next = page.next();
        if (!lines.isEmpty()) {
            table.more(texts.of(StaffText.MORE), next == null ? null : () -> fill(kind, next));
        }
    }

    private List<Line> lines(List<DecidedInvoice> items) {
        Map<InvoiceId, Invoice> invoices = source.invoices()
                .getAll(firm.id(), items.stream().map(DecidedInvoice::invoice).collect(Collectors.toSet()));
        Map<DebtorId, Debtor> debtors = source.debtors()
                .getAll(
                        firm.id(),
                        invoices.values().stream().map(Invoice::debtor).collect(Collectors.toSet()));
        return items.stream()
                .flatMap(item -> Optional.ofNullable(invoices.get(item.invoice())).stream()
                        .map(invoice -> new Line(item, invoice.debtor(), name(debtors, invoice))))
                .toList();
    }

    private static String name(Map<DebtorId, Debtor> debtors, Invoice invoice) {
        var debtor = debtors.get(invoice.debtor());
        return debtor == null ? "–" : debtor.name();
    }
}
