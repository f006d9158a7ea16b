package io.quittance.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.mail.MailHead;
import io.quittance.mail.ReadableMail;
import io.quittance.ui.FactList;
import java.util.Optional;

/** A mail before it leaves, as its reader will get it: subject, where an answer goes, and the formatted part in a frame that can do nothing. */
public final class MailPreview extends Div {

    private final transient StaffTexts texts;

    /** Empty until something is shown. */
    public MailPreview(StaffTexts texts) {
        this.texts = texts;
        addClassName("q-mail-preview");
    }

    /** Shows this mail, or that none can be made. */
    public void show(Optional<byte[]> mail) {
        removeAll();
        mail.ifPresentOrElse(this::show, () -> add(new Paragraph(texts.of(MailPreviewText.NO_PREVIEW))));
    }

    private void show(byte[] mail) {
        var head = MailHead.of(mail);
        var read = ReadableMail.of(mail);
        var frame = new IFrame();
        frame.setSrcdoc(read.html().isEmpty() ? read.plain() : read.html());
        frame.addClassName("q-mail");
        frame.setTitle(texts.of(MailPreviewText.MAIL));
        frame.setSandbox();
        frame.getElement().setAttribute("data-testid", "mail-preview");
        add(
                new FactList()
                        .fact(texts.of(MailPreviewText.SUBJECT), head.subject())
                        .fact(texts.of(MailPreviewText.REPLIES_TO), head.repliesTo()),
                frame);
    }
}
