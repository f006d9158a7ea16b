package io.quittance.desk.contact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CasePage;
import io.quittance.parties.DebtorChange;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.Timeline;
import java.util.List;

/** What changed about a debtor, by whom and when. */
final class HistoryDialog {

    private final ModalDialog dialog;

    HistoryDialog(CasePage page, List<DebtorChange> changes, Authors.Names names) {
        var texts = page.texts();
        var timeline = new Timeline();
        for (var change : changes) {
            var by = names.of(change.by());
            var when = page.moment(change.at()) + (by.isEmpty() ? "" : " · " + by);
            timeline.event(StatusStyle.PLAIN, when, new ChangeLines(page).of(change));
        }
        dialog = new ModalDialog(
                texts.of(ContactText.HISTORY_TITLE),
                changes.isEmpty() ? new Paragraph(texts.of(ContactText.NO_HISTORY)) : timeline);
        dialog.actions(new ActionButton(texts.of(StaffText.CLOSE), Emphasis.SECONDARY, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }
}
