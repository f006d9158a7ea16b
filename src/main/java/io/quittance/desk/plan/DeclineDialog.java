package io.quittance.desk.plan;

import com.vaadin.flow.component.UI;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.StaleRoundException;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.ModalDialog;
import java.util.function.Consumer;

/** A no, with its reason in words for the debtor. */
final class DeclineDialog {

    private static final int LONGEST = 1_000;

    private final ModalDialog dialog;

    /** @param decline with the reason */
    DeclineDialog(PlanTalk talk, Consumer<String> decline) {
        var texts = talk.texts();
        var reason = new LongTextField(texts.of(PlanText.REASON, talk.debtor().name()), LONGEST);
        reason.hint(texts.of(PlanText.REASON_HINT));
        reason.testId("plan-reason");
        dialog = new ModalDialog(texts.of(PlanText.DECLINE_TITLE), reason);
        dialog.actions(
                new ActionButton(texts.of(PlanText.DECLINE), Emphasis.PRIMARY, () -> {
                            reason.error(null);
                            try {
                                decline.accept(PlainText.line("reason", reason.value(), LONGEST));
                                dialog.close();
                            } catch (StaleRoundException _) {
                                reason.refuse(texts.of(PlanText.STALE_DECLINE));
                            } catch (RefusedException _) {
                                reason.refuse(texts.of(PlanText.REASON_MISSING));
                            }
                        })
                        .testId("decline-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }
}
