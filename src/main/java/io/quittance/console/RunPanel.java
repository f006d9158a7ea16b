package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.receivables.Invoice;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.DecisionPage;
import io.quittance.reminders.Reason;
import io.quittance.reminders.Run;
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

    private final Voice voice;
    private final Console console;
    private final RunSource source;
    private final Firm firm;
    private final Run run;
    private final DataTable<Line> table;

    /** A decision with the name of the one it concerns. */
    private record Line(DecidedInvoice decided, DebtorId debtor, String name) {}

    RunPanel(Voice voice, Console console, RunSource source, Firm firm, Run run) {
        this.voice = voice;
        this.console = console;
        this.source = source;
        this.firm = firm;
        this.run = run;
        table = table();
        var filter =
                new FilterBar<Optional<Reason.Kind>>(voice.say(DECIDED), kind -> fill(kind, DecisionPage.Mark.START));
        for (var kind : List.of(Reason.Kind.SEND, Reason.Kind.HELD, Reason.Kind.WAIT, Reason.Kind.FINISHED)) {
            filter.filter(Optional.of(kind), voice.word(kind), run.counts().getOrDefault(kind, 0L));
        }
        fill(Optional.of(Reason.Kind.SEND), DecisionPage.Mark.START);
        var title = run.rehearsal()
                ? voice.say(REHEARSAL_FROM, run.days(), voice.formats().day(run.on()))
                : voice.say(RUN_OF, voice.formats().day(run.on()));
        add(new Panel(title, new Span(messages()), table).beside(filter));
    }

    static String counts(Voice voice, Run run) {
        return run.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(count -> voice.word(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String messages() {
        long mails = run.messages().getOrDefault("EMAIL", 0L);
        long letters = run.messages().getOrDefault("LETTER", 0L);
        return voice.say(MAILS_AND_LETTERS, mails, letters);
    }

    private DataTable<Line> table() {
        return new DataTable<Line>(voice.say(DECIDED))
                .text(
                        voice.say(DAY),
                        line -> voice.formats().shortDay(line.decided().on()))
                .cell(
                        voice.say(DEBTOR),
                        line -> ActionLink.to(
                                "desk/" + firm.key() + "/case/" + line.debtor().value(), line.name()))
                .text(voice.say(INVOICE), line -> line.decided().number())
                .cell(voice.say(WHAT), this::what)
                .text(voice.say(STEP), this::step)
                .text(voice.say(WHY), line -> line.decided().text())
                .whenEmpty(new EmptyState(voice.say(NO_ROWS), voice.say(NO_DECISIONS_HINT)));
    }

    private Component what(Line line) {
        var reason = line.decided().decision().reason();
        return new StatusPill(voice.word(reason), Tones.of(reason.kind()));
    }

    private String step(Line line) {
        var step = line.decided().decision().step();
        return step == null ? "" : Steps.name(voice, step.key()) + ", " + voice.word(step.channel());
    }

    private void fill(Optional<Reason.Kind> kind, DecisionPage.Mark after) {
        var request = new DecisionPage.Request(kind.orElse(null), null, after, PAGE);
        var page = console.in(firm, () -> source.decisions().ofRun(firm.id(), run.id(), request));
        var lines = console.in(firm, () -> lines(page.items()));
        if (after.equals(DecisionPage.Mark.START)) {
            table.show(lines);
        } else {
            table.append(lines);
        }
        var next = page.next();
        if (!lines.isEmpty()) {
            table.more(voice.say(MORE), next == null ? null : () -> fill(kind, next));
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
