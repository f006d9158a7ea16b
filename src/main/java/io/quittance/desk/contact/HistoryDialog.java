package io.quittance.desk.contact;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.Language;
import io.quittance.parties.DebtorChange;
import io.quittance.parties.DebtorField;
import io.quittance.parties.DebtorKind;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed about a debtor, by whom and when. */
final class HistoryDialog {

    private final CasePage page;
    private final ModalDialog dialog;

    HistoryDialog(CasePage page, List<DebtorChange> changes, Authors.Names names) {
        this.page = page;
        var texts = page.texts();
        var timeline = new Timeline();
        for (var change : changes) {
            var by = names.of(change.by());
            var when = page.moment(change.at()) + (by.isEmpty() ? "" : " · " + by);
            timeline.event(
                    StatusStyle.PLAIN,
                    when,
                    texts.of(
                            ContactText.CHANGE_LINE,
                            texts.word(change.field()),
                            value(change.field(), change.before()),
                            value(change.field(), change.after())));
        }
        dialog = new ModalDialog(
                texts.of(ContactText.HISTORY_TITLE),
                changes.isEmpty() ? new Paragraph(texts.of(ContactText.NO_HISTORY)) : timeline);
        dialog.actions(new ActionButton(texts.of(StaffText.CLOSE), Emphasis.SECONDARY, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private String value(DebtorField field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case LANGUAGE -> LanguageChoice.nameOf(Language.parse(value));
            case KIND -> page.texts().word(DebtorKind.valueOf(value));
            default -> value;
        };
    }
}
