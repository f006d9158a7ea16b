package io.quittance.console.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.imports.UndoPreview;
import io.quittance.receivables.BlockedInvoice;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;

/** What undoing an import would do, before it is done; or what prevents it. */
final class UndoDialog {

    private static final int SHOWN = 20;

    private final StaffTexts texts;

    UndoDialog(StaffTexts texts) {
        this.texts = texts;
    }

    void open(UndoPreview look, Runnable undo) {
        var content = new Div();
        content.addClassName("q-panel-part");
        content.getElement().setAttribute("data-testid", "undo-look");
        var dialog = new ModalDialog(texts.of(UndoText.TITLE), content);
        boolean possible = look.blocked().isEmpty() && !look.isEmpty();
        if (look.isEmpty()) {
            content.add(new Paragraph(texts.of(UndoText.NOTHING)));
        } else if (possible) {
            say(content, look);
        } else {
            blocked(content, look);
        }
        if (possible) {
            dialog.actions(new ActionButton(texts.of(UndoText.NOW), Emphasis.PRIMARY, () -> {
                        dialog.close();
                        undo.run();
                    })
                    .testId("undo-now"));
        }
        dialog.actions(new ActionButton(texts.of(StaffText.CLOSE), Emphasis.SECONDARY, dialog::close))
                .open(UI.getCurrent());
    }

    private void say(Div content, UndoPreview look) {
        line(content, UndoText.REMOVED, look.removed());
        line(content, UndoText.RESTORED, look.restored());
        line(content, UndoText.DEBTORS_REMOVED, look.debtorsRemoved());
        line(content, UndoText.DEBTORS_RESTORED, look.debtorsRestored());
        content.add(new Paragraph(texts.of(UndoText.AFTERWARDS)));
    }

    private void line(Div content, UndoText text, int number) {
        if (number > 0) {
            content.add(new Paragraph(texts.of(text, number)));
        }
    }

    private void blocked(Div content, UndoPreview look) {
        int count = look.blocked().size();
        var table = new DataTable<BlockedInvoice>(texts.of(UndoText.IN_THE_WAY, count))
                .text(texts.of(StaffText.INVOICE), BlockedInvoice::number)
                .text(texts.of(StaffText.WHY), invoice -> UndoText.of(texts, invoice.reason()));
        table.show(look.blocked().stream().limit(SHOWN).toList());
        content.add(new Notice(texts.of(UndoText.IN_THE_WAY, count), StatusStyle.LATE), table);
        if (count > SHOWN) {
            content.add(new Paragraph(texts.of(UndoText.MORE, count - SHOWN)));
        }
        content.add(new Paragraph(texts.of(UndoText.REMEDY)));
    }
}
