package io.quittance.desk.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds contribute to a case.
 *
 * @param holds every hold there ever was, the last first
 */
record HoldsPart(CasePage page, List<Hold> holds, HoldsSection section) implements CasePart {

    @Override
    public Optional<StatusPill> status() {
        return active().findFirst().map(hold -> new StatusPill(texts().word(hold.kind()), StatusStyle.HELD));
    }

    @Override
    public Optional<Component> side() {
        var panel = new Panel(texts().of(HoldsText.HOLDS));
        active().forEach(hold -> panel.add(line(hold)));
        if (active().findAny().isEmpty()) {
            var none = new Paragraph(texts().of(HoldsText.NO_HOLDS));
            none.addClassName("q-soft");
            panel.add(none);
        }
        return Optional.of(new Section(panel));
    }

    @Override
    public Stream<TimelineEntry> timeline() {
        return holds.stream().flatMap(hold -> HoldEntries.of(page, hold, until(hold)));
    }

    @Override
    public List<CaseAction> actions() {
        var actions = new ArrayList<CaseAction>();
        active().findFirst()
                .ifPresent(hold -> actions.add(new CaseAction(
                        texts().of(HoldsText.RELEASE_KIND, texts().word(hold.kind())),
                        "R",
                        CaseAction.Place.HEAD,
                        () -> release(hold))));
        actions.add(new CaseAction(texts().of(HoldsText.HOLD_REMINDERS), "H", CaseAction.Place.HEAD, this::hold));
        return actions;
    }

    private Stream<Hold> active() {
        return holds.stream().filter(hold -> hold.holdsOn(page.today()));
    }

    private Div line(Hold hold) {
        var until = until(hold);
        var invoice = hold.invoice();
        var what = invoice == null ? until : page.file().number(invoice) + " · " + until;
        var head = new Div(new StatusPill(texts().word(hold.kind()), StatusStyle.HELD), new Span(what));
        head.addClassName("q-timeline-line");
        var reason = new Paragraph(Notes.reason(hold));
        reason.addClassName("q-soft");
        reason.setVisible(!reason.getText().isEmpty());
        boolean approval = hold.kind() == HoldKind.APPROVAL && invoice != null;
        var buttons = new Div(new ActionButton(
                        texts().of(approval ? HoldsText.CONFIRM_INVOICE : HoldsText.RELEASE),
                        Emphasis.SECONDARY,
                        () -> release(hold))
                .testId("release"));
        buttons.addClassName("q-actions");
        if (approval && invoice != null) {
            buttons.add(
                    new ActionButton(texts().of(HoldsText.REFUSE_INVOICE), Emphasis.SECONDARY, () -> refuse(invoice))
                            .testId("refuse"));
        }
        var line = new Div(head, reason, buttons);
        line.addClassName("q-entry");
        return line;
    }

    private String until(Hold hold) {
        return hold.until() == null
                ? texts().of(HoldsText.UNTIL_RELEASED)
                : texts().of(HoldsText.UNTIL_DAY, texts().formats().day(hold.until()));
    }

    private void hold() {
        new HoldDialog(page, wish -> section.place(page, wish), this::held).open(UI.getCurrent());
    }

    private void held(Hold hold) {
        page.changed().tell(texts().of(HoldsText.HELD), () -> section.takeBack(page, hold));
    }

    /** Ends a hold; what the law protects only for a reason, by somebody who may. */
    private void release(Hold hold) {
        if (hold.kind().isProtection()) {
            new ReleaseDialog(page, hold, section.mayEndProtection(page), because -> released(hold, because))
                    .open(UI.getCurrent());
        } else {
            released(hold, null);
        }
    }

    private void released(Hold hold, @Nullable String because) {
        section.release(page, hold, because);
        page.changed()
                .tell(
                        texts().of(HoldsText.RELEASED, texts().word(hold.kind())),
                        () -> section.place(page, HoldWish.again(hold)));
    }

    /** An invoice that the buyer wrote, and that is not right. */
    private void refuse(InvoiceId invoice) {
        section.refuse(page, invoice);
        page.changed().tell(texts().of(HoldsText.INVOICE_REFUSED), null);
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
