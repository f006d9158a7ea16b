package io.quittance.console.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.parties.Firm;
import io.quittance.reminders.foretold.ForetoldMessage;
import io.quittance.staff.MailPreview;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** A foretold message as it would look, made now by what will make it. Nothing is planned or kept. */
final class MessagePreview {

    private final StaffTexts texts;
    private final StaffSession session;
    private final RunSource source;
    private final Firm firm;

    MessagePreview(StaffTexts texts, StaffSession session, RunSource source, Firm firm) {
        this.texts = texts;
        this.session = session;
        this.source = source;
        this.firm = firm;
    }

    void open(ForetoldMessage message, String name) {
        var draft = session.in(firm).call(() -> source.runs().draft(firm.id(), message.debtor(), message.on()));
        var title = texts.of(RehearsalText.PREVIEW_OF, name, texts.formats().day(message.on()));
        var dialog = new ModalDialog(
                        title, draft.map(this::shown).orElseGet(() -> new Paragraph(texts.of(RehearsalText.NO_LONGER))))
                .wide();
        dialog.actions(new ActionButton(texts.of(StaffText.CLOSE), Emphasis.SECONDARY, dialog::close));
        dialog.open(UI.getCurrent());
    }

    private Component shown(MessageDraft draft) {
        if (draft.channel() == Channel.LETTER) {
            return letter(session.in(firm).call(() -> source.previews().letter(firm.id(), draft)));
        }
        var preview = new MailPreview(texts);
        preview.show(session.in(firm).call(() -> source.previews().mail(firm.id(), draft)));
        return preview;
    }

    private Component letter(Optional<byte[]> pdf) {
        return pdf.<Component>map(bytes -> {
                    var handler = DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                            new ByteArrayInputStream(bytes), "letter.pdf", "application/pdf", bytes.length));
                    var link = new Anchor(handler, texts.of(RehearsalText.OPEN_LETTER));
                    link.setRouterIgnore(true);
                    link.getElement().setAttribute("data-testid", "preview-letter");
                    return link;
                })
                .orElseGet(() -> new Paragraph(texts.of(RehearsalText.NO_LETTER)));
    }
}
