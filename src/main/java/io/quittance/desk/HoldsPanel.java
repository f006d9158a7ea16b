package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;

/** What stops the reminders now. */
final class HoldsPanel extends Section {

    HoldsPanel(StaffTexts texts, CaseFile file, CaseActions actions) {
        var panel = new Panel(texts.of(HoldsText.HOLDS));
        file.activeHolds().forEach(hold -> panel.add(line(texts, file, actions, hold)));
        if (file.activeHolds().isEmpty()) {
            var none = new Paragraph(texts.of(HoldsText.NO_HOLDS));
            none.addClassName("q-soft");
            panel.add(none);
        }
        add(panel);
    }

    private static Div line(StaffTexts texts, CaseFile file, CaseActions actions, Hold hold) {
        var until = hold.until() == null
                ? texts.of(HoldsText.UNTIL_RELEASED)
                : texts.of(HoldsText.UNTIL_DAY, texts.formats().day(hold.until()));
        var invoice = hold.invoice();
        var what = invoice == null ? until : file.number(invoice) + " · " + until;
        var head = new Div(new StatusPill(texts.word(hold.kind()), Tone.HELD), new Span(what));
        head.addClassName("q-timeline-line");
        var reason = new Paragraph(Notes.reason(hold));
        reason.addClassName("q-soft");
        reason.setVisible(!reason.getText().isEmpty());
        boolean approval = hold.kind() == HoldKind.APPROVAL && invoice != null;
        var buttons = new Div(new ActionButton(
                        texts.of(approval ? HoldsText.CONFIRM_INVOICE : HoldsText.RELEASE),
                        Emphasis.SECONDARY,
                        () -> actions.release(hold))
                .testId("release"));
        buttons.addClassName("q-actions");
        if (approval && invoice != null) {
            buttons.add(new ActionButton(
                            texts.of(HoldsText.REFUSE_INVOICE), Emphasis.SECONDARY, () -> actions.refuse(invoice))
                    .testId("refuse"));
        }
        var line = new Div(head, reason, buttons);
        line.addClassName("q-entry");
        return line;
    }
}
