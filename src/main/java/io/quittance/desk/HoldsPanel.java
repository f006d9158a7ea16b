package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;

/** What stops the reminders now. */
final class HoldsPanel extends Section {

    HoldsPanel(Voice voice, CaseFile file, CaseActions actions) {
        var panel = new Panel(voice.say(HOLDS));
        file.activeHolds().forEach(hold -> panel.add(line(voice, file, actions, hold)));
        if (file.activeHolds().isEmpty()) {
            var none = new Paragraph(voice.say(NO_HOLDS));
            none.addClassName("q-soft");
            panel.add(none);
        }
        add(panel);
    }

    private static Div line(Voice voice, CaseFile file, CaseActions actions, Hold hold) {
        var until = hold.until() == null
                ? voice.say(UNTIL_RELEASED)
                : voice.say(UNTIL_DAY, voice.formats().day(hold.until()));
        var invoice = hold.invoice();
        var what = invoice == null ? until : file.number(invoice) + " · " + until;
        var head = new Div(new StatusPill(voice.word(hold.kind()), Tone.HELD), new Span(what));
        head.addClassName("q-timeline-line");
        var reason = new Paragraph(Notes.reason(hold));
        reason.addClassName("q-soft");
        reason.setVisible(!reason.getText().isEmpty());
        boolean approval = hold.kind() == HoldKind.APPROVAL && invoice != null;
        var buttons = new Div(new ActionButton(
                        voice.say(approval ? CONFIRM_INVOICE : RELEASE),
                        Emphasis.SECONDARY,
                        () -> actions.release(hold))
                .testId("release"));
        buttons.addClassName("q-actions");
        if (approval && invoice != null) {
            buttons.add(new ActionButton(voice.say(REFUSE_INVOICE), Emphasis.SECONDARY, () -> actions.refuse(invoice))
                    .testId("refuse"));
        }
        var line = new Div(head, reason, buttons);
        line.addClassName("q-entry");
        return line;
    }
}
