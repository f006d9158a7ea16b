package io.quittance.mail;

import io.quittance.dispatch.MailFormat;
import io.quittance.dispatch.MailParts;
import io.quittance.documents.StoredDocument;
import io.quittance.kernel.EmailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;

/** The same mail as Jakarta Mail itself writes it: what {@link MimeFormat} is held against. */
final class AngusFormat implements MailFormat {

    static {
        // Else Jakarta Mail searches the whole class path for its own provider at every part of every mail.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Keeps the Message-ID it was given. */
    private static final class Mail extends MimeMessage {
        private final String messageId;

        Mail(String messageId) {
            super(SESSION);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    @Override
    public byte[] write(MailParts parts) {
        try {
            var mail = new Mail(parts.messageId());
            headers(mail, parts);
            mail.setContent(body(parts));
            mail.saveChanges();
            var bytes = new ByteArrayOutputStream(32_768);
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail cannot be written: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void headers(Mail mail, MailParts parts) throws MessagingException, IOException {
        mail.setFrom(new InternetAddress(parts.from().value(), oneLine(parts.fromName()), UTF_8));
        mail.setReplyTo(new InternetAddress[] {mailbox(parts.replyTo())});
        mail.setRecipient(Message.RecipientType.TO, mailbox(parts.to()));
        mail.setSubject(oneLine(parts.text().subject()), UTF_8);
        mail.setSentDate(Date.from(parts.date().toInstant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
    }

    private static Multipart body(MailParts parts) throws MessagingException, IOException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(parts.text().text(), "plain"));
        alternatives.addBodyPart(html(parts));
        if (parts.attachments().isEmpty()) {
            return alternatives;
        }
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(wrapped(alternatives));
        for (var document : parts.attachments()) {
            mixed.addBodyPart(attachment(document));
        }
        return mixed;
    }

    private static MimeBodyPart html(MailParts parts) throws MessagingException {
        var html = text(parts.text().html(), "html");
        var logo = parts.logo();
        if (logo == null) {
            return html;
        }
        var related = new MimeMultipart("related");
        related.addBodyPart(html);
        var picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(logo.png(), "image/png")));
        picture.setContentID("<logo>");
        picture.setDisposition(MimeBodyPart.INLINE);
        picture.setHeader("Content-Transfer-Encoding", "base64");
        related.addBodyPart(picture);
        return wrapped(related);
    }

    private static MimeBodyPart attachment(StoredDocument document) throws MessagingException, IOException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(document.bytes(), document.contentType())));
        part.setFileName(oneLine(document.fileName()));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart wrapped(Multipart inner) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(inner);
        return part;
    }

    private static InternetAddress mailbox(EmailAddress address) throws MessagingException {
        return new InternetAddress(address.value(), true);
    }

    // "=?" would be read as an encoded word, whatever it decodes to.
    private static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").replace("=?", "= ?").strip();
    }
}
