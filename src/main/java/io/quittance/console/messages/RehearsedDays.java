package io.quittance.console.messages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firm;
import io.quittance.reminders.Run;
import io.quittance.reminders.foretold.ForetoldDay;
import io.quittance.reminders.foretold.ForetoldMessage;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StepNames;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Panel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The foretold messages by day and step, with what they ask for; a line opens its messages. */
final class RehearsedDays extends Div {

    private static final int PAGE = 100;

    private final StaffTexts texts;
    private final StaffSession session;
    private final RunSource source;
    private final Firm firm;
    private final Run run;
    private final Div opened = new Div();

    /** A message with the name of its addressee. */
    private record Line(ForetoldMessage message, String name) {}

    RehearsedDays(StaffTexts texts, StaffSession session, RunSource source, Firm firm, Run run) {
        this.texts = texts;
        this.session = session;
        this.source = source;
        this.firm = firm;
        this.run = run;
        var days = new DataTable<ForetoldDay>(texts.of(RehearsalText.BY_DAY))
                .text(texts.of(DecisionsText.DAY), day -> texts.formats().shortDay(day.on()))
                .text(texts.of(StaffText.STEP), this::step)
                .figures(
                        texts.of(RehearsalText.MESSAGES),
                        day -> new Span(texts.formats().number(day.messages())))
                .figures(texts.of(RehearsalText.ASKED), day -> money(day.asked()))
                .cell(
                        "",
                        day -> new ActionButton(texts.of(StaffText.SHOW), Emphasis.QUIET, () -> open(day))
                                .testId("show-day"));
        days.show(session.in(firm).call(() -> source.foretold().days(firm.id(), run.id())));
        var hint = new Paragraph(texts.of(RehearsalText.ASKED_HINT));
        hint.addClassName("q-soft");
        opened.getElement().setAttribute("aria-live", "polite");
        add(new Panel("", hint, days), opened);
    }

    private String step(ForetoldDay day) {
        return StepNames.of(texts, day.step()) + ", " + texts.wordInside(day.channel());
    }

    private void open(ForetoldDay day) {
        var table = new DataTable<Line>(step(day))
                .cell(
                        texts.of(StaffText.DEBTOR),
                        line -> ActionLink.to(
                                StaffPaths.caseOf(firm, line.message().debtor()), line.name()))
                .figures(
                        texts.of(RehearsalText.INVOICES),
                        line -> new Span(texts.formats().number(line.message().invoices())))
                .figures(
                        texts.of(RehearsalText.ASKED),
                        line -> money(line.message().asked()))
                .cell(
                        "",
                        line -> new ActionButton(
                                        texts.of(RehearsalText.PREVIEW),
                                        Emphasis.QUIET,
                                        () -> new MessagePreview(texts, session, source, firm)
                                                .open(line.message(), line.name()))
                                .testId("preview"));
        fill(table, day, 0);
        opened.removeAll();
        opened.add(new Panel(texts.of(RehearsalText.LEAVING, texts.formats().day(day.on()), step(day)), table));
    }

    private void fill(DataTable<Line> table, ForetoldDay day, int from) {
        var lines = session.in(firm).call(() -> lines(source.foretold().of(firm.id(), run.id(), day, from, PAGE)));
        if (from == 0) {
            table.show(lines);
        } else {
            table.append(lines);
        }
        table.more(texts.of(StaffText.MORE), lines.size() < PAGE ? null : () -> fill(table, day, from + PAGE));
    }

    private List<Line> lines(List<ForetoldMessage> messages) {
        Map<DebtorId, String> names = RehearsalNames.of(
                source, firm, messages.stream().map(ForetoldMessage::debtor).collect(Collectors.toSet()));
        return messages.stream()
                .map(message -> new Line(message, names.getOrDefault(message.debtor(), "–")))
                .toList();
    }

    private MoneyText money(Money amount) {
        return new MoneyText(amount, texts.formats());
    }
}
