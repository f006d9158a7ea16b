package io.quittance.desk.work;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Invoice;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Holds the reminders of a debtor or of one invoice: why, until when. */
final class HoldDialog {

    private static final int USUAL_DAYS = 14;

    /** People may set them by the API; at the desk they come from what happens. */
    private static final Set<HoldKind> OF_THE_MACHINE =
            Set.of(HoldKind.STALE_DATA, HoldKind.APPROVAL, HoldKind.NO_ADDRESS);

    private final StaffTexts texts;
    private final Function<HoldWish, Hold> place;
    private final CaseFile file;
    private final Consumer<Hold> placed;
    private final ChoiceField<HoldKind> kind;
    private final ChoiceField<Optional<Invoice>> what;
    private final DateField until;
    private final TextField reason;
    private final ModalDialog dialog;

    HoldDialog(CasePage page, Function<HoldWish, Hold> place, Consumer<Hold> placed) {
        this.texts = page.texts();
        this.file = page.file();
        this.place = place;
        this.placed = placed;
        kind = new ChoiceField<>(
                texts.of(HoldsText.HOLD_WHY),
                Arrays.stream(HoldKind.values())
                        .filter(HoldKind::agentMaySet)
                        .filter(known -> !OF_THE_MACHINE.contains(known))
                        .toList(),
                texts::word);
        what = new ChoiceField<>(texts.of(HoldsText.HOLD_WHAT), targets(file), this::name);
        until = new DateField(texts.of(HoldsText.HOLD_UNTIL))
                .between(file.today(), file.today().plusYears(1));
        until.hint(texts.of(HoldsText.HOLD_UNTIL_HINT));
        until.value(file.today().plusDays(USUAL_DAYS));
        kind.onChange(this::suggestEnd);
        reason = new TextField(texts.of(HoldsText.HOLD_REASON)).maxLength(500);
        reason.testId("hold-reason");
        dialog = new ModalDialog(texts.of(HoldsText.HOLD_REMINDERS), kind, what, until, reason);
        dialog.actions(
                new ActionButton(texts.of(HoldsText.HOLD_SUBMIT), Emphasis.PRIMARY, this::place).testId("hold-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    /** What protects by law has no end of its own; anything else is looked at again. */
    private void suggestEnd(HoldKind chosen) {
        if (chosen.isProtection()) {
            until.clear();
        } else if (until.value().isEmpty()) {
            until.value(file.today().plusDays(USUAL_DAYS));
        }
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private static List<Optional<Invoice>> targets(CaseFile file) {
        var result = new ArrayList<Optional<Invoice>>();
        result.add(Optional.empty());
        file.openInvoices().forEach(invoice -> result.add(Optional.of(invoice)));
        return result;
    }

    private String name(Optional<Invoice> invoice) {
        return invoice.map(Invoice::number).orElseGet(() -> texts.of(HoldsText.HOLD_ALL));
    }

    private void place() {
        reason.error(null);
        until.error(null);
        try {
            var last = until.value().orElse(null);
            if (last != null && last.isBefore(file.today())) {
                until.refuse(texts.of(HoldsText.HOLD_UNTIL_WRONG));
                return;
            }
            var hold = place.apply(
                    new HoldWish(what.value().map(Invoice::id).orElse(null), kind.value(), last, reason.value(), null));
            dialog.close();
            placed.accept(hold);
        } catch (RefusedException refused) {
            if (refused.refusals().getFirst().field().equals("date")) {
                until.refuse(texts.of(HoldsText.HOLD_UNTIL_WRONG));
            } else {
                reason.refuse(texts.of(HoldsText.HOLD_REASON_MISSING));
            }
        }
    }
}
