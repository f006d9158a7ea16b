package io.quittance.desk.work;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What holds now, beside the case: each with its reason and its buttons; what was placed together is shown together.
 *
 * @param release ends these
 * @param refuse refuses an invoice that the buyer wrote
 */
record HoldLines(CasePage page, Consumer<List<Hold>> release, Consumer<InvoiceId> refuse) {

    Div line(List<Hold> together, String until) {
        var hold = together.getFirst();
        var head = new Div(new StatusPill(texts().word(hold.kind()), StatusStyle.HELD), new Span(until));
        head.addClassName("q-timeline-line");
        var line = new Div(head);
        line.addClassName("q-entry");
        if (together.size() == 1 && hold.invoice() != null) {
            line.add(new Span(page.file().number(hold.invoice())));
        }
        var words = Notes.reason(hold);
        if (!words.isEmpty()) {
            var reason = new Paragraph(words);
            reason.addClassName("q-soft");
            line.add(reason);
        }
        if (together.size() > 1) {
            together.forEach(one -> line.add(single(one)));
        }
        line.add(buttons(together));
        return line;
    }

    /** One of several: it can be released alone. */
    private Div single(Hold hold) {
        var number = page.file().number(Objects.requireNonNull(hold.invoice()));
        var button = new ActionButton(
                        texts().of(HoldsText.RELEASE_ONE), Emphasis.QUIET, () -> release.accept(List.of(hold)))
                .testId("release-" + number);
        button.getElement().setAttribute("aria-label", texts().of(HoldsText.RELEASE_INVOICE, number));
        var line = new Div(new Span(number), button);
        line.addClassName("q-timeline-line");
        return line;
    }

    private Div buttons(List<Hold> together) {
        var invoice = together.getFirst().invoice();
        boolean approval = together.getFirst().kind() == HoldKind.APPROVAL && invoice != null;
        var label = together.size() > 1
                ? texts().of(HoldsText.RELEASE_ALL, together.size())
                : texts().of(approval ? HoldsText.CONFIRM_INVOICE : HoldsText.RELEASE);
        var buttons =
                new Div(new ActionButton(label, Emphasis.SECONDARY, () -> release.accept(together)).testId("release"));
        buttons.addClassName("q-actions");
        if (approval && invoice != null) {
            buttons.add(new ActionButton(
                            texts().of(HoldsText.REFUSE_INVOICE), Emphasis.SECONDARY, () -> refuse.accept(invoice))
                    .testId("refuse"));
        }
        return buttons;
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
