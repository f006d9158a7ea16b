package io.quittance.desk.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanChange;
import io.quittance.plans.PlanLine;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.AmountField;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A plan bends for a debtor who calls: an instalment moved, put at the end, or the next one larger; within the firm's limits. */
final class ChangeDialog {

    private static final List<PlanText> WAYS = List.of(PlanText.MOVE, PlanText.SKIP, PlanText.SHORTEN, PlanText.LOWER);

    private final PlanTalk talk;
    private final Consumer<PlanChange> change;
    private final ChoiceField<PlanText> what;
    private final ChoiceField<PlanLine> which;
    private final DateField to;
    private final AmountField extra;
    private final Div news = new Div();
    private final ModalDialog dialog;

    ChangeDialog(PlanTalk talk, Plan plan, Consumer<PlanChange> change) {
        this.talk = talk;
        this.change = change;
        var texts = talk.texts();
        var open = plan.schedule(talk.today()).stream()
                .filter(line -> !line.isKept())
                .toList();
        what = new ChoiceField<>(texts.of(PlanText.CHANGE_WHAT), WAYS, (PlanText way) -> texts.of(way))
                .onChange(this::choose);
        what.testId("change-what");
        which = new ChoiceField<>(
                texts.of(PlanText.INSTALMENT), open, line -> talk.day(line.on()) + " · " + talk.money(line.amount()));
        which.testId("change-which");
        to = new DateField(texts.of(PlanText.MOVE_TO))
                .value(open.getFirst().on().plusDays(7));
        to.testId("change-to");
        extra = new AmountField(texts.of(PlanText.EXTRA), plan.total().currency());
        extra.testId("change-extra");
        dialog = new ModalDialog(texts.of(PlanText.CHANGE_TITLE), news, what, which, to, extra);
        dialog.actions(
                new ActionButton(texts.of(PlanText.CHANGE), Emphasis.PRIMARY, this::done).testId("change-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
        choose(PlanText.MOVE);
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private void choose(PlanText way) {
        boolean more = way == PlanText.SHORTEN || way == PlanText.LOWER;
        which.setVisible(!more);
        to.setVisible(way == PlanText.MOVE);
        extra.setVisible(more);
    }

    private Optional<PlanChange> read() {
        int no = which.value().no();
        return switch (what.value()) {
            case MOVE -> TermsFields.day(to).map(day -> new PlanChange.Move(no, day));
            case SKIP -> Optional.of(new PlanChange.Skip(no));
            case SHORTEN -> extra.value().map(amount -> new PlanChange.Extra(amount, PlanChange.Effect.SHORTEN));
            default -> extra.value().map(amount -> new PlanChange.Extra(amount, PlanChange.Effect.LOWER));
        };
    }

    private void done() {
        news.removeAll();
        var wished = read();
        if (wished.isEmpty()) {
            news.add(new Notice(talk.texts().of(PlanText.CHANGE_MISSING), StatusStyle.GRAVE));
            return;
        }
        try {
            change.accept(wished.get());
            dialog.close();
            talk.changed().tell(talk.texts().of(PlanText.WAS_CHANGED), null);
        } catch (RefusedException refused) {
            boolean range = refused.refusals().getFirst().code().equals("range");
            news.add(new Notice(
                    talk.texts().of(range ? PlanText.EXTRA_WRONG : PlanText.BEYOND_LIMITS), StatusStyle.GRAVE));
        }
    }
}
