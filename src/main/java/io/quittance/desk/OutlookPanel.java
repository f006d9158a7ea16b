package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.receivables.InvoiceType;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.Reason;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What the engine does next, and why: each answer once, with the open invoices it is given for. */
final class OutlookPanel extends Section {

    private static final int NAMED = 3;

    private final Voice voice;

    /** What several invoices may have in common. */
    private record Answer(Reason reason, String text) {}

    OutlookPanel(Voice voice, CaseFile file) {
        this.voice = voice;
        setId("outlook");
        var panel = new Panel(voice.say(NEXT_AND_WHY));
        file.outlook().stream()
                .collect(Collectors.groupingBy(
                        decided -> new Answer(decided.decision().reason(), decided.text()),
                        LinkedHashMap::new,
                        Collectors.mapping(DecidedInvoice::number, Collectors.toList())))
                .forEach((answer, numbers) -> panel.add(line(answer, numbers)));
        if (file.outlook().isEmpty()) {
            panel.add(soft(voice.say(NOTHING_NEXT)));
        }
        long open = file.openInvoices().stream()
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                .count();
        if (open > file.outlook().size()) {
            panel.add(soft(voice.say(OLDEST_SHOWN, file.outlook().size(), open)));
        }
        add(panel);
    }

    private Div line(Answer answer, List<String> numbers) {
        var kind = answer.reason().kind();
        var head = new Div(new StatusPill(voice.word(answer.reason()), Tones.of(kind)), names(numbers));
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
