package io.quittance.desk.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.dunning.NextStep;
import io.quittance.dunning.Reason;
import io.quittance.dunning.ReminderDecision;
import io.quittance.receivables.InvoiceType;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.Decisions;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.staff.StepNames;
import io.quittance.ui.FigureTile;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What the system does next and what it decided before, and why: each answer once, with the invoices it is given for. */
@Service
@Order(30)
class OutlookSection implements CaseSection {

    private static final int FORESEEN = 20;
    private static final int NAMED = 3;

    private final Decisions decisions;

    OutlookSection(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public CasePart read(CasePage page) {
        return new Part(
                page,
                outlook(page),
                decisions.history(page.firm().id(), page.file().debtor().id()));
    }

    private List<DecidedInvoice> outlook(CasePage page) {
        return decisions.today(
                page.firm().id(),
                page.file().debtor().id(),
                page.file().openInvoices().stream()
                        .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                        .limit(FORESEEN)
                        .toList());
    }

    /** What several invoices may have in common. */
    private record Answer(Reason reason, String text) {}

    /**
     * What decisions contribute.
     *
     * @param outlook what is decided about each open invoice today
     * @param decisions kept ones, the newest first
     */
    private record Part(CasePage page, List<DecidedInvoice> outlook, List<DecidedInvoice> decisions)
            implements CasePart {

        @Override
        public Stream<FigureTile> figures() {
            var tile = outlook.stream()
                    .flatMap(decided -> upcoming(decided).stream())
                    .min(Comparator.comparing(NextStep::on))
                    .map(step -> tile(day(step.on()), StepNames.of(texts(), step.step())))
                    .orElseGet(() -> tile(
                            texts().of(CaseText.NOTHING),
                            texts().of(isHeld() ? CaseText.HELD_NEXT : OutlookText.NOTHING_NEXT)));
            return Stream.of(tile);
        }

        @Override
        public Optional<Component> side() {
            var panel = new Panel(texts().of(OutlookText.NEXT_AND_WHY));
            outlook.stream()
                    .collect(Collectors.groupingBy(
                            decided -> new Answer(decided.decision().reason(), decided.text(texts().language())),
                            LinkedHashMap::new,
                            Collectors.mapping(DecidedInvoice::number, Collectors.toList())))
                    .forEach((answer, numbers) -> panel.add(line(answer, numbers)));
            if (outlook.isEmpty()) {
                panel.add(soft(texts().of(OutlookText.NOTHING_NEXT)));
            }
            long open = page.file().openInvoices().stream()
                    .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                    .count();
            if (open > outlook.size()) {
                panel.add(soft(texts().of(OutlookText.OLDEST_SHOWN, outlook.size(), open)));
            }
            var section = new Section(panel);
            section.setId("outlook");
            return Optional.of(section);
        }

        @Override
        public Stream<TimelineEntry> timeline() {
            return decisions.stream().map(this::entry);
        }

        private TimelineEntry entry(DecidedInvoice decided) {
            var reason = decided.decision().reason();
            var what = decided.number() + " · " + texts().word(reason.kind()) + " · " + texts().word(reason);
            var why = decided.text(texts().language());
            return TimelineEntry.day(
                    page, TimelineEntry.Group.DECISIONS, decided.on(), StatusStyles.of(reason.kind()), what, why);
        }

        private FigureTile tile(String figure, String about) {
            return new FigureTile(texts().of(CaseText.ASK_NEXT), figure, page.at("outlook"))
                    .change(about, StatusStyle.PLAIN);
        }

        private boolean isHeld() {
            return outlook.stream().anyMatch(decided -> decided.decision() instanceof ReminderDecision.Held);
        }

        private Optional<NextStep> upcoming(DecidedInvoice decided) {
            return switch (decided.decision()) {
                case ReminderDecision.Send send -> Optional.of(new NextStep(decided.on(), send.step()));
                case ReminderDecision.Wait wait -> Optional.ofNullable(wait.next());
                case ReminderDecision.Held _, ReminderDecision.Finished _ -> Optional.empty();
            };
        }

        private String day(LocalDate on) {
            return Objects.equals(on, page.today())
                    ? texts().of(CaseText.TODAY)
                    : texts().formats().dayOfYear(on);
        }

        private Div line(Answer answer, List<String> numbers) {
            var kind = answer.reason().kind();
            var head = new Div(new StatusPill(texts().word(answer.reason()), StatusStyles.of(kind)), names(numbers));
            head.addClassName("q-timeline-line");
            var line = new Div(head, soft(answer.text()));
            line.addClassName("q-entry");
            line.getElement().setAttribute("data-testid", "outlook");
            return line;
        }

        private static Div names(List<String> numbers) {
            var names = new Div();
            names.addClassName("q-numbers");
            numbers.stream().limit(NAMED).forEach(number -> names.add(new Span(number)));
            if (numbers.size() > NAMED) {
                names.add(new Span("+" + (numbers.size() - NAMED)));
            }
            return names;
        }

        private static Paragraph soft(String text) {
            var paragraph = new Paragraph(text);
            paragraph.addClassName("q-soft");
            return paragraph;
        }

        private StaffTexts texts() {
            return page.texts();
        }
    }
}
