package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;

/** What the engine does next with each open invoice, and why. */
final class OutlookPanel extends Section {

    OutlookPanel(Voice voice, CaseFile file) {
        setId("outlook");
        var panel = new Panel(voice.say(NEXT_AND_WHY));
        file.outlook().forEach(decided -> panel.add(line(voice, decided)));
        if (file.outlook().isEmpty()) {
            panel.add(new Paragraph(voice.say(NOTHING_NEXT)));
        }
        add(panel);
    }

    private static Div line(Voice voice, DecidedInvoice decided) {
        var kind = decided.decision().reason().kind();
        var head = new Div(
                new Span(decided.number()),
                new StatusPill(voice.word(decided.decision().reason()), Tones.of(kind)));
        head.addClassName("q-timeline-line");
        var text = new Paragraph(decided.text());
        text.addClassName("q-soft");
        return new Div(head, text);
    }
}
