package io.quittance.mail;

import io.quittance.branding.Brand;
import io.quittance.dispatch.MailFormat;
import io.quittance.dispatch.MailParts;
import io.quittance.documents.StoredDocument;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Writes a mail as MIME: plain text and HTML as alternatives, the logo inside, documents attached. Exactly one mailbox in
 * {@code To:}; nothing from outside reaches a header unencoded or on a second line. Jakarta Mail encodes what is in
 * headers; the parts around are fixed, and a logo is encoded once.
 */
@Component
final class MimeFormat implements MailFormat {

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    /** "=_" occurs in no quoted-printable or base64 text, so no part can contain a boundary (RFC 2045, 6.7). */
    private enum Multipart {
        MIXED,
        ALTERNATIVE,
        RELATED;

        private final String subtype = name().toLowerCase(Locale.ROOT);
        private final String boundary = "=_quittance_" + subtype;

        private String contentType() {
            return "multipart/" + subtype + "; boundary=\"" + boundary + '"';
        }
    }

    private final Map<Brand.Logo, byte[]> logos = new ConcurrentHashMap<>();

    @Override
    public byte[] write(MailParts parts) {
        try {
            var mail = new MimeBytes();
            MimeHeaders.write(mail, parts);
            if (parts.attachments().isEmpty()) {
                alternatives(mail, parts);
            } else {
                mixed(mail, parts);
            }
            return mail.toByteArray();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("the mail cannot be written: " + e.getMessage(), e);
        }
    }

    private void mixed(MimeBytes mail, MailParts parts) throws MessagingException {
        mail.header("Content-Type", Multipart.MIXED.contentType()).end();
        begin(mail, Multipart.MIXED);
        alternatives(mail, parts);
        for (var document : parts.attachments()) {
            begin(mail, Multipart.MIXED);
            attachment(mail, document);
        }
        finish(mail, Multipart.MIXED);
    }

    private void alternatives(MimeBytes mail, MailParts parts) {
        mail.header("Content-Type", Multipart.ALTERNATIVE.contentType()).end();
        begin(mail, Multipart.ALTERNATIVE);
        text(mail, "plain", parts.text().text());
        begin(mail, Multipart.ALTERNATIVE);
        var logo = parts.logo();
        if (logo == null) {
            text(mail, "html", parts.text().html());
        } else {
            mail.header("Content-Type", Multipart.RELATED.contentType()).end();
            begin(mail, Multipart.RELATED);
            text(mail, "html", parts.text().html());
            begin(mail, Multipart.RELATED);
            mail.raw(logos.computeIfAbsent(logo, MimeFormat::picture));
            finish(mail, Multipart.RELATED);
        }
        finish(mail, Multipart.ALTERNATIVE);
    }

    private static void text(MimeBytes mail, String subtype, String text) {
        mail.header("Content-Type", "text/" + subtype + "; charset=UTF-8")
                .header("Content-Transfer-Encoding", "quoted-printable")
                .end()
                .quotedPrintable(text);
    }

    private static byte[] picture(Brand.Logo logo) {
        return new MimeBytes()
                .header("Content-Type", "image/png")
                .header("Content-Transfer-Encoding", "base64")
                .header("Content-ID", "<logo>")
                .header("Content-Disposition", "inline")
                .end()
                .raw(BASE64.encode(logo.png()))
                .end()
                .toByteArray();
    }

    private static void attachment(MimeBytes mail, StoredDocument document) throws MessagingException {
        var name = MimeHeaders.oneLine(document.fileName());
        var type = new ContentType(document.contentType());
        var known = type.getParameterList();
        type.setParameterList(named(known == null ? new ParameterList() : known, "name", name));
        var disposition = new ContentDisposition("attachment", named(new ParameterList(), "filename", name));
        mail.header("Content-Type", type.toString())
                .header("Content-Transfer-Encoding", "base64")
                .header("Content-Disposition", disposition.toString())
                .end()
                .raw(BASE64.encode(document.bytes()))
                .end();
    }

    private static ParameterList named(ParameterList parameters, String parameter, String name) {
        parameters.set(parameter, name, StandardCharsets.UTF_8.name());
        return parameters;
    }

    private static void begin(MimeBytes mail, Multipart parts) {
        mail.line("--" + parts.boundary);
    }

    private static void finish(MimeBytes mail, Multipart parts) {
        mail.line("--" + parts.boundary + "--");
    }
}
