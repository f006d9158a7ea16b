package io.quittance.desk.work;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.Hold;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import java.util.function.Consumer;

/** Ends what protects a debtor by law: says what follows, asks why, and refuses who may not. */
final class ReleaseDialog {

    private static final int LONGEST_REASON = 500;

    private final ModalDialog dialog;

    ReleaseDialog(CasePage page, Hold hold, boolean allowed, Consumer<String> release) {
        var texts = page.texts();
        var kind = texts.word(hold.kind());
        dialog = new ModalDialog(
                texts.of(HoldsText.RELEASE_KIND, kind),
                new Notice(
                        texts.of(
                                allowed ? HoldsText.PROTECTED : HoldsText.PROTECTED_ADMIN,
                                page.file().debtor().name(),
                                kind,
                                page.firm().name()),
                        StatusStyle.GRAVE));
        var close = new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close);
        if (allowed) {
            var why = new TextField(texts.of(HoldsText.RELEASE_WHY)).maxLength(LONGEST_REASON);
            why.testId("release-why");
            dialog.add(why);
            dialog.actions(
                    new ActionButton(texts.of(HoldsText.RELEASE_CONFIRM), Emphasis.PRIMARY, () -> {
                                try {
                                    release.accept(why.value());
                                    dialog.close();
                                } catch (CaseChangedException _) {
                                    CaseChangedNotice.in(dialog, page);
                                } catch (RefusedException _) {
                                    why.refuse(texts.of(HoldsText.RELEASE_WHY_MISSING));
                                }
                            })
                            .testId("release-submit"),
                    close);
        } else {
            dialog.actions(close);
        }
    }

    void open(UI ui) {
        dialog.open(ui);
    }
}
