package io.quittance.desk.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.quittance.desk.DeskFrame;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CaseText;
import io.quittance.desk.page.HasActions;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanId;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import io.quittance.ui.ConfirmBar;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proposals that wait for a person, one after the other: deciding one opens the next. */
@Route(value = StaffPaths.PLANS, layout = DeskFrame.class)
@PermitAll
class PlansView extends Main implements HasDynamicTitle, HasActions {

    private final transient PlanLane lane;
    private final transient PlanActs acts;
    private final transient PlanCard card;
    private final transient Habit habit;
    private final transient StaffTexts texts;
    private final Div body = new Div();
    private transient @Nullable PlanId chosen;
    private transient List<CaseAction> actions = List.of();

    PlansView(StaffSession session, PlanLane lane, PlanActs acts, PlanCard card, Habit habit) {
        this.lane = lane;
        this.acts = acts;
        this.card = card;
        this.habit = habit;
        this.texts = StaffTexts.of(session.member());
        addClassName("q-page");
        body.addClassName("q-lane");
        add(new PageHead(texts.of(PlanText.LANE), texts.of(PlanText.LANE_PURPOSE)), body);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.of(PlanText.LANE) + " · Quittance";
    }

    @Override
    public List<CaseAction> actions() {
        return actions;
    }

    private void show() {
        body.removeAll();
        var lines = lane.waiting(texts, this::changed);
        if (lines.isEmpty()) {
            actions = List.of();
            body.add(new EmptyState(texts.of(PlanText.LANE_EMPTY), texts.of(PlanText.LANE_EMPTY_HINT)));
            return;
        }
        var shown = lines.stream()
                .filter(line -> line.plan().id().equals(chosen))
                .findFirst()
                .orElse(lines.getFirst());
        actions = acts.of(shown.talk(), shown.plan()).stream()
                .map(PlansView::mainFirst)
                .toList();
        body.add(list(lines, shown), decision(shown));
    }

    /** Accepting is the main button here. */
    private static CaseAction mainFirst(CaseAction action) {
        return action.key().equals("Y")
                ? new CaseAction(action.label(), action.key(), CaseAction.Place.MAIN, action.run())
                : action;
    }

    private UnorderedList list(List<PlanLane.Line> lines, PlanLane.Line shown) {
        var list = new UnorderedList();
        list.addClassNames("q-list-rows", "q-panel");
        lines.forEach(line -> list.add(new ListItem(row(line, line.equals(shown)))));
        return list;
    }

    private NativeButton row(PlanLane.Line line, boolean isShown) {
        var name = new Span(line.talk().debtor().name());
        name.addClassName("q-row-name");
        var total = new Span(line.talk().money(line.plan().total()));
        var answer = line.talk().day(line.plan().answerBy());
        var by = new Span(texts.of(line.isLate() ? PlanText.ANSWER_LATE : PlanText.ANSWER_BY, answer));
        by.addClassName("q-days");
        by.getElement().setAttribute("data-status", line.isLate() ? "late" : "task");
        var firm = new Span(line.talk().firm().name());
        firm.addClassName("q-row-firm");
        var about = new Div(firm, by);
        about.addClassName("q-row-about");
        var row = new NativeButton();
        row.add(new Div(name, total), about);
        row.addClassName("q-row");
        row.getElement().setAttribute("type", "button");
        if (isShown) {
            row.getElement().setAttribute("aria-current", "true");
        }
        row.addClickListener(_ -> open(line.plan().id(), isShown));
        return row;
    }

    /** The one that is shown stays: built anew under the hand of a person, a press would be lost. */
    private void open(PlanId plan, boolean isShown) {
        if (!isShown) {
            chosen = plan;
            show();
        }
    }

    private Div decision(PlanLane.Line line) {
        var about = habit.of(line.talk());
        about.add(ActionLink.to(
                StaffPaths.caseOf(line.talk().firm(), line.talk().debtor().id()), texts.of(PlanText.OPEN_CASE)));
        var decision = new Div(card.of(line.talk(), line.plan(), actions), about);
        decision.addClassName("q-lane-decision");
        return decision;
    }

    /** Something was done: the next one opens, with what was done and the way back. */
    private void changed(String said, @Nullable Runnable undo) {
        chosen = null;
        show();
        ConfirmBar.show(
                UI.getCurrent(),
                said,
                texts.of(CaseText.UNDO),
                undo == null ? null : () -> takeBack(undo),
                texts.of(StaffText.CLOSE));
        findAncestor(DeskFrame.class).refresh();
    }

    private void takeBack(Runnable undo) {
        try {
            undo.run();
            changed(texts.of(CaseText.UNDONE), null);
        } catch (RefusedException _) {
            changed(texts.of(CaseText.UNDO_TOO_LATE), null);
        }
    }
}
