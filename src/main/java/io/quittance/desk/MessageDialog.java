package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.IFrame;
import io.quittance.correspondence.Message;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.FilterBar;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Pairs;

/** A message as its reader got it: the formatted part or the plain one, in a frame that can do nothing, and the very bytes. */
final class MessageDialog {

    private final ModalDialog dialog;

    /** The two parts of a mail. */
    private enum Part {
        HTML,
        TEXT
    }

    MessageDialog(Voice voice, CaseFile file, Message message) {
        var address = "/desk/" + file.firm().key() + "/messages/" + message.id().value();
        var frame = new IFrame(address + "/html");
        frame.addClassName("q-mail");
        frame.setTitle(voice.say(MESSAGE));
        frame.setSandbox();
        var parts = new FilterBar<Part>(
                voice.say(MESSAGE), part -> frame.setSrc(address + (part == Part.HTML ? "/html" : "/text")));
        parts.filter(Part.HTML, voice.say(AS_SEEN), -1).filter(Part.TEXT, voice.say(AS_TEXT), -1);
        var facts = new Pairs()
                .fact(voice.say(STATE), voice.word(message.state()))
                .fact(voice.say(MESSAGE_ID), message.messageId() == null ? "–" : message.messageId());
        dialog = new ModalDialog(title(voice, file, message), facts, parts, frame).wide();
        dialog.actions(
                ActionLink.outside(address + "/raw", voice.say(VERY_BYTES)).button(Emphasis.SECONDARY),
                new ActionButton(voice.say(CLOSE), Emphasis.QUIET, () -> dialog.close()));
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    static String title(Voice voice, CaseFile file, Message message) {
        var at = message.sentAt();
        var when = at == null
                ? voice.formats().shortDay(message.plannedOn())
                : voice.formats().moment(at, file.firm().zone());
        return voice.word(message.kind()) + " · " + voice.word(message.channel()) + " · " + when;
    }
}
