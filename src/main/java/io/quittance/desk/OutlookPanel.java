package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.receivables.InvoiceType;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.Reason;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What the engine does next, and why: each answer once, with the open invoices it is given for. */
final class OutlookPanel extends Section {

    private static final int NAMED = 3;

    private final StaffTexts texts;

    /** What several invoices may have in common. */
    private record Answer(Reason reason, String text) {}

    OutlookPanel(StaffTexts texts, CaseFile file) {
        this.texts = texts;
        setId("outlook");
        var panel = new Panel(texts.of(OutlookText.NEXT_AND_WHY));
        file.outlook().stream()
                .collect(Collectors.groupingBy(
                        decided -> new Answer(decided.decision().reason(), decided.text(texts.language())),
                        LinkedHashMap::new,
                        Collectors.mapping(DecidedInvoice::number, Collectors.toList())))
                .forEach((answer, numbers) -> panel.add(line(answer, numbers)));
        if (file.outlook().isEmpty()) {
            panel.add(soft(texts.of(OutlookText.NOTHING_NEXT)));
        }
        long open = file.openInvoices().stream()
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                .count();
        if (open > file.outlook().size()) {
            panel.add(soft(texts.of(OutlookText.OLDEST_SHOWN, file.outlook().size(), open)));
        }
        add(panel);
    }

    private Div line(Answer answer, List<String> numbers) {
        var kind = answer.reason().kind();
        var head = new Div(new StatusPill(texts.word(answer.reason()), StatusStyles.of(kind)), names(numbers));
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
}
