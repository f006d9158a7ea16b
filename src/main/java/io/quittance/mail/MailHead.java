package io.quittance.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the head of a mail says to its reader.
 *
 * @param subject as it is read
 * @param repliesTo the address to which an answer goes
 */
public record MailHead(String subject, String repliesTo) {

    /** Reads the head of a message/rfc822. @throws IllegalArgumentException when it is none */
    public static MailHead of(byte[] bytes) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var replies = Stream.of(mail.getReplyTo())
                    .map(address -> address instanceof InternetAddress mailbox ? mailbox.getAddress() : "")
                    .collect(Collectors.joining(", "));
            return new MailHead(mail.getSubject() == null ? "" : mail.getSubject(), replies);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a mail", e);
        }
    }
}
