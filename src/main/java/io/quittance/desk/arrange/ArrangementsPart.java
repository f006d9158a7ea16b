package io.quittance.desk.arrange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.kernel.Money;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseState;
import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementState;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What promises and settlements contribute to a case.
 *
 * @param least the smallest sum that the firm takes for all; empty = it takes all
 * @param isReached by mail or letter
 */
record ArrangementsPart(
        CasePage page,
        List<Promise> promises,
        List<Settlement> settlements,
        Optional<Money> least,
        boolean isReached,
        ArrangementsSection section)
        implements CasePart {

    @Override
    public Optional<Component> side() {
        var open = promises.stream()
                .filter(one -> one.state() == PromiseState.OPEN)
                .toList();
        var offered = settlements.stream()
                .filter(one -> one.state() == SettlementState.OPEN)
                .toList();
        long kept = count(PromiseState.KEPT);
        long broken = count(PromiseState.BROKEN);
        var actions = actions();
        if (open.isEmpty() && offered.isEmpty() && kept + broken == 0 && actions.isEmpty()) {
            return Optional.empty();
        }
        var panel = new Panel(texts().of(ArrangeText.PANEL));
        open.forEach(one -> panel.add(new Paragraph(said(ArrangeText.PROMISE_OPEN, one))));
        offered.forEach(one -> panel.add(
                new Paragraph(said(ArrangeText.SETTLEMENT_OPEN, one)),
                new ActionButton(texts().of(ArrangeText.WITHDRAW), Emphasis.QUIET, () -> withdraw(one))
                        .testId("settlement-withdraw")));
        if (kept + broken > 0) {
            var rate = new Paragraph(texts().of(ArrangeText.KEPT_RATE, kept, kept + broken));
            rate.addClassName("q-soft");
            panel.add(rate);
        }
        actions.forEach(action -> panel.add(action.button()));
        return Optional.of(panel);
    }

    private long count(PromiseState state) {
        return promises.stream().filter(one -> one.state() == state).count();
    }

    @Override
    public Stream<TimelineEntry> timeline() {
        return Stream.concat(
                promises.stream().flatMap(this::entry), settlements.stream().flatMap(this::entry));
    }

    /** A kept or broken one, on the day after its last; an open one is beside the timeline. */
    private Stream<TimelineEntry> entry(Promise promise) {
        return switch (promise.state()) {
            case KEPT -> entry(promise, StatusStyle.OK, ArrangeText.PROMISE_KEPT);
            case BROKEN -> entry(promise, StatusStyle.LATE, ArrangeText.PROMISE_BROKEN);
            case OPEN, CANCELLED -> Stream.empty();
        };
    }

    private Stream<TimelineEntry> entry(Promise promise, StatusStyle style, ArrangeText text) {
        var found = promise.holdUntil().plusDays(1);
        return Stream.of(TimelineEntry.day(page, TimelineEntry.Group.MONEY, found, style, said(text, promise), ""));
    }

    /** Offered on a day; what became of it is said with it. */
    private Stream<TimelineEntry> entry(Settlement settlement) {
        var text = switch (settlement.state()) {
            case OPEN -> ArrangeText.SETTLEMENT_OPEN;
            case PAID -> ArrangeText.SETTLEMENT_PAID;
            case EXPIRED -> ArrangeText.SETTLEMENT_EXPIRED;
            case WITHDRAWN -> ArrangeText.SETTLEMENT_WITHDRAWN;
        };
        var style = settlement.state() == SettlementState.PAID ? StatusStyle.OK : StatusStyle.PLAIN;
        return Stream.of(TimelineEntry.day(
                page, TimelineEntry.Group.MONEY, settlement.offeredOn(), style, said(text, settlement), ""));
    }

    @Override
    public List<CaseAction> actions() {
        var actions = new ArrayList<CaseAction>();
        if (!page.file().openInvoices().isEmpty()) {
            actions.add(
                    new CaseAction(texts().of(ArrangeText.NOTE_PROMISE), "V", CaseAction.Place.SECTION, this::promise));
            least.ifPresent(sum -> actions.add(new CaseAction(
                    texts().of(ArrangeText.OFFER_SETTLEMENT), "E", CaseAction.Place.SECTION, () -> offer(sum))));
        }
        return actions;
    }

    private void promise() {
        new ArrangeDialog(
                        page, ArrangeDialog.Kind.PROMISE, isReached, page.file().open(), (amount, on) -> {
                            var made = section.promise(page, amount, on);
                            page.changed()
                                    .tell(said(ArrangeText.PROMISE_SAVED, made), () -> section.takeBack(page, made));
                        })
                .open(UI.getCurrent());
    }

    private void offer(Money least) {
        new ArrangeDialog(page, ArrangeDialog.Kind.SETTLEMENT, isReached, least, (sum, expiresOn) -> {
                    var made = section.offer(page, sum, expiresOn);
                    page.changed().tell(said(ArrangeText.OFFERED, made), () -> section.withdraw(page, made));
                })
                .open(UI.getCurrent());
    }

    private void withdraw(Settlement settlement) {
        section.withdraw(page, settlement);
        page.changed().tell(texts().of(ArrangeText.WITHDRAWN_NOW), null);
    }

    private String said(ArrangeText text, Promise promise) {
        return texts().of(
                        text, texts().money(promise.amount()), texts().formats().day(promise.on()));
    }

    private String said(ArrangeText text, Settlement settlement) {
        return texts().of(
                        text,
                        texts().money(settlement.sum()),
                        texts().money(settlement.owed()),
                        texts().formats().day(settlement.expiresOn()));
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
