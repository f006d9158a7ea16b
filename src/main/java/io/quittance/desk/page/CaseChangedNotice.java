package io.quittance.desk.page;

import com.vaadin.flow.component.html.Paragraph;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;

/**
 * Says in a dialog that others changed the case meanwhile: who, when and what. What was typed stays, and the next press goes
 * by what is true now.
 */
public final class CaseChangedNotice {

    private CaseChangedNotice() {}

    /** Puts it on top of the dialog. */
    public static void in(ModalDialog dialog, CasePage page) {
        var texts = page.texts();
        var notice = new Notice(
                page.changed().byOthers(), StatusStyle.LATE, new Paragraph(texts.of(CaseText.CHANGED_FIRST)));
        notice.getElement().setAttribute("data-testid", "case-changed");
        dialog.notice(notice);
    }
}
