package io.quittance.mail;

import io.quittance.dispatch.MailParts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The headers of a mail: one mailbox in {@code To:}, nothing from outside unencoded or on a second line. */
final class MimeHeaders {

    static {
        // Else Jakarta Mail searches the whole class path for its own provider at every word it encodes.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private MimeHeaders() {}

    /** Writes all of them but those that say what the body is. */
    static void write(MimeBytes mail, MailParts parts) throws MessagingException, UnsupportedEncodingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var from = new InternetAddress(parts.from().value(), oneLine(parts.fromName()), utf8);
        mail.header("Date", DATE.format(parts.date()))
                .header("From", MimeUtility.fold(6, from.toString()))
                .mailbox("Reply-To", parts.replyTo())
                .mailbox("To", parts.to())
                .header("Message-ID", parts.messageId())
                .header(
                        "Subject",
                        MimeUtility.fold(
                                9, MimeUtility.encodeText(oneLine(parts.text().subject()), utf8, null)))
                .header("MIME-Version", "1.0");
        if (parts.automatic()) {
            mail.header("Auto-Submitted", "auto-generated").header("X-Auto-Response-Suppress", "All");
        }
        var instead = parts.instead();
        if (instead != null) {
            mail.header("List-Unsubscribe", "<" + instead + ">")
                    .header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    // "=?" would be read as an encoded word, whatever it decodes to.
    static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").replace("=?", "= ?").strip();
    }
}
