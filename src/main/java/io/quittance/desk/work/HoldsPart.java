package io.quittance.desk.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Hold;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        var lines = new HoldLines(page, this::release, this::refuse);
        groups().forEach(together -> panel.add(lines.line(together, until(together.getFirst()))));
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
        groups().findFirst()
                .ifPresent(together -> actions.add(new CaseAction(
                        texts().of(
                                        HoldsText.RELEASE_KIND,
                                        texts().word(together.getFirst().kind())),
                        "R",
                        CaseAction.Place.HEAD,
                        () -> release(together))));
        actions.add(new CaseAction(texts().of(HoldsText.HOLD_REMINDERS), "H", CaseAction.Place.HEAD, this::hold));
        return actions;
    }

    private Stream<Hold> active() {
        return holds.stream().filter(hold -> hold.holdsOn(page.today()));
    }

    /** What holds now; what was placed together stays together. */
    private Stream<List<Hold>> groups() {
        return active()
                .collect(Collectors.groupingBy(HoldWish::group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private String until(Hold hold) {
        return hold.until() == null
                ? texts().of(HoldsText.UNTIL_RELEASED)
                : texts().of(HoldsText.UNTIL_DAY, texts().formats().day(hold.until()));
    }

    private void hold() {
        new HoldDialog(page, wish -> section.place(page, wish), this::held).open(UI.getCurrent());
    }

    private void held(List<Hold> together) {
        var said = together.getFirst().invoice() == null
                ? texts().of(HoldsText.HELD)
                : texts().of(HoldsText.HELD_INVOICES, together.size());
        page.changed().tell(said, () -> section.takeBack(page, together));
    }

    /** Ends a hold; what the law protects only for a reason, by somebody who may. */
    private void release(List<Hold> together) {
        var hold = together.getFirst();
        if (hold.kind().isProtection()) {
            new ReleaseDialog(page, hold, section.mayEndProtection(page), because -> released(together, because))
                    .open(UI.getCurrent());
        } else {
            page.atOnce(() -> released(together, null));
        }
    }

    private void released(List<Hold> together, @Nullable String because) {
        section.release(page, together, because);
        page.changed()
                .tell(
                        texts().of(
                                        HoldsText.RELEASED,
                                        texts().word(together.getFirst().kind())),
                        () -> section.placeAgain(page, together));
    }

    /** An invoice that the buyer wrote, and that is not right. */
    private void refuse(InvoiceId invoice) {
        page.atOnce(() -> {
            section.refuse(page, invoice);
            page.changed().tell(texts().of(HoldsText.INVOICE_REFUSED), null);
        });
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
