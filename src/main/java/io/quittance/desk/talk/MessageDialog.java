package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.IFrame;
import io.quittance.desk.page.CaseFile;
import io.quittance.messages.Message;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.FactList;
import io.quittance.ui.FilterBar;
import io.quittance.ui.ModalDialog;

/** A message as its reader got it: the formatted part or the plain one, in a frame that can do nothing, and the very bytes. */
final class MessageDialog {

    private final ModalDialog dialog;

    /** The two parts of a mail. */
    private enum Part {
        HTML,
        TEXT
    }

    MessageDialog(StaffTexts texts, CaseFile file, Message message) {
        var firm = file.firm();
        var frame = new IFrame(StaffPaths.messageHtml(firm, message.id()));
        frame.addClassName("q-mail");
        frame.setTitle(texts.of(MessagesText.MESSAGE));
        frame.setSandbox();
        var parts = new FilterBar<Part>(
                texts.of(MessagesText.MESSAGE),
                part -> frame.setSrc(
                        part == Part.HTML
                                ? StaffPaths.messageHtml(firm, message.id())
                                : StaffPaths.messageText(firm, message.id())));
        parts.filter(Part.HTML, texts.of(MessagesText.AS_SEEN), -1)
                .filter(Part.TEXT, texts.of(MessagesText.AS_TEXT), -1);
        var facts = new FactList()
                .fact(texts.of(StaffText.STATE), texts.word(message.state()))
                .fact(texts.of(MessagesText.MESSAGE_ID), message.messageId() == null ? "–" : message.messageId());
        dialog = new ModalDialog(title(texts, file, message), facts, parts, frame).wide();
        dialog.actions(
                ActionLink.outside(StaffPaths.messageRaw(firm, message.id()), texts.of(MessagesText.VERY_BYTES))
                        .button(Emphasis.SECONDARY),
                new ActionButton(texts.of(StaffText.CLOSE), Emphasis.QUIET, () -> dialog.close()));
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    static String title(StaffTexts texts, CaseFile file, Message message) {
        var at = message.sentAt();
        var when = at == null
                ? texts.formats().shortDay(message.plannedOn())
                : texts.formats().moment(at, file.firm().zone());
        return texts.word(message.kind()) + " · " + texts.word(message.channel()) + " · " + when;
    }
}
