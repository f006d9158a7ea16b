package io.quittance.portal.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanChange;
import io.quittance.plans.PlanChange.Effect;
import io.quittance.plans.PlanChanges.Room;
import io.quittance.plans.PlanLine;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.AmountField;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a debtor wants to change: which instalment, and another day, the end, or more money. */
final class BendForm extends Div {

    private final transient Visitor visitor;
    private final transient Map<PlanLine, Room> rooms;
    private final transient Runnable changed;
    private final ChoiceField<BendText> way;
    private final ChoiceField<PlanLine> which;
    private final DateField day;
    private final AmountField extra;
    private final ChoiceField<Effect> effect;

    /**
     * The form.
     *
     * @param rooms the instalments that can be moved or put off; at least one
     * @param changed told of each change
     */
    BendForm(Visitor visitor, Map<PlanLine, Room> rooms, Money left, Runnable changed) {
        this.visitor = visitor;
        this.rooms = rooms;
        this.changed = changed;
        way = new ChoiceField<>(text(BendText.WHAT), ways(), this::text);
        way.testId("bend-way");
        which = new ChoiceField<>(text(BendText.WHICH), List.copyOf(rooms.keySet()), this::named);
        which.testId("bend-which");
        day = new DateField(text(BendText.MOVE_DAY));
        day.testId("bend-day");
        extra = new AmountField(text(BendText.EXTRA_AMOUNT), left.currency());
        extra.testId("bend-extra");
        extra.hint(text(BendText.EXTRA_RANGE));
        effect = new ChoiceField<>(
                text(BendText.EXTRA_EFFECT),
                List.of(Effect.SHORTEN, Effect.LOWER),
                one -> text(one == Effect.SHORTEN ? BendText.SHORTEN : BendText.LOWER));
        effect.testId("bend-effect");
        addClassName("q-stack");
        add(way, which, day, extra, effect);
        fit();
        way.onChange(_ -> follow());
        which.onChange(_ -> follow());
        effect.onChange(_ -> changed.run());
        day.onChange(changed);
        extra.onChange(changed);
    }

    private List<BendText> ways() {
        var ways = new ArrayList<BendText>();
        ways.add(BendText.MOVE);
        if (rooms.values().stream().anyMatch(Room::maySkip)) {
            ways.add(BendText.SKIP);
        }
        ways.add(BendText.EXTRA);
        return ways;
    }

    private String named(PlanLine line) {
        return text(
                BendText.WHICH_ONE,
                visitor.formats().day(line.on()),
                visitor.formats().money(line.amount()));
    }

    private void follow() {
        fit();
        changed.run();
    }

    /** Shows what the chosen way needs; a day is proposed that is as far as the plan bends. */
    private void fit() {
        var chosen = way.value();
        show(chosen != BendText.EXTRA, which);
        show(chosen == BendText.MOVE, day);
        show(chosen == BendText.EXTRA, extra, effect);
        if (chosen == BendText.MOVE) {
            var room = room();
            day.between(room.earliest(), room.latest());
            day.hint(text(
                    BendText.MOVE_RANGE,
                    visitor.formats().dayOfYear(room.earliest()),
                    visitor.formats().dayOfYear(room.latest())));
            day.value(room.latest());
        }
    }

    private Room room() {
        return Objects.requireNonNull(rooms.get(which.value()));
    }

    private static void show(boolean visible, Component... fields) {
        for (var field : fields) {
            field.setVisible(visible);
        }
    }

    /** What is asked for; nothing while something is missing. */
    Optional<PlanChange> value() {
        return switch (way.value()) {
            case SKIP -> Optional.of(new PlanChange.Skip(which.value().no()));
            case EXTRA ->
                extra.value().filter(Money::isPositive).map(amount -> new PlanChange.Extra(amount, effect.value()));
            default ->
                day().filter(to -> !to.equals(which.value().on()))
                        .map(to -> new PlanChange.Move(which.value().no(), to));
        };
    }

    private Optional<LocalDate> day() {
        try {
            return day.value();
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private String text(BendText text, Object... arguments) {
        return visitor.texts().of(text, arguments);
    }
}
