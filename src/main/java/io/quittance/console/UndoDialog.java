package io.quittance.console;

import static io.quittance.console.UndoText.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.imports.UndoLook;
import io.quittance.receivables.BlockedInvoice;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.Tone;

/** What undoing an import would do, before it is done; or what stands in the way. */
final class UndoDialog {

    private static final int SHOWN = 20;

    private final Voice voice;

    UndoDialog(Voice voice) {
        this.voice = voice;
    }

    void open(UndoLook look, Runnable undo) {
        var content = new Div();
        content.addClassName("q-panel-part");
        content.getElement().setAttribute("data-testid", "undo-look");
        var dialog = new ModalDialog(TITLE.in(voice), content);
        boolean possible = look.blocked().isEmpty() && !look.isEmpty();
        if (look.isEmpty()) {
            content.add(new Paragraph(NOTHING.in(voice)));
        } else if (possible) {
            say(content, look);
        } else {
            blocked(content, look);
        }
        if (possible) {
            dialog.actions(new ActionButton(NOW.in(voice), Emphasis.PRIMARY, () -> {
                        dialog.close();
                        undo.run();
                    })
                    .testId("undo-now"));
        }
        dialog.actions(new ActionButton(voice.say(ConsoleText.CLOSE), Emphasis.SECONDARY, dialog::close))
                .open(UI.getCurrent());
    }

    private void say(Div content, UndoLook look) {
        line(content, REMOVED, look.removed());
        line(content, RESTORED, look.restored());
        line(content, DEBTORS_REMOVED, look.debtorsRemoved());
        line(content, DEBTORS_RESTORED, look.debtorsRestored());
        content.add(new Paragraph(AFTERWARDS.in(voice)));
    }

    private void line(Div content, UndoText text, int number) {
        if (number > 0) {
            content.add(new Paragraph(text.count(voice, number)));
        }
    }

    private void blocked(Div content, UndoLook look) {
        int count = look.blocked().size();
        var table = new DataTable<BlockedInvoice>(IN_THE_WAY.count(voice, count))
                .text(voice.say(ConsoleText.INVOICE), BlockedInvoice::number)
                .text(voice.say(ConsoleText.WHY), invoice -> UndoText.of(voice, invoice.reason()));
        table.show(look.blocked().stream().limit(SHOWN).toList());
        content.add(new Notice(IN_THE_WAY.count(voice, count), Tone.LATE), table);
        if (count > SHOWN) {
            content.add(new Paragraph(MORE.count(voice, count - SHOWN)));
        }
        content.add(new Paragraph(REMEDY.in(voice)));
    }
}
