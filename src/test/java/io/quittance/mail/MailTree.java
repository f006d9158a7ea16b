package io.quittance.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/** A mail as Jakarta Mail reads it: its headers, and its parts with their decoded bytes. Boundaries do not count. */
final class MailTree {

    private MailTree() {}

    static List<String> of(byte[] bytes) throws MessagingException, IOException {
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        var headers = new TreeMap<String, String>();
        Collections.list(mail.getAllHeaders()).forEach(header -> headers.put(header.getName(), ""));
        headers.put("Date", String.valueOf(mail.getSentDate()));
        headers.put("From", List.of(mail.getFrom()).toString());
        headers.put("Reply-To", List.of(mail.getReplyTo()).toString());
        headers.put("To", List.of(mail.getAllRecipients()).toString());
        headers.put("Subject", String.valueOf(mail.getSubject()));
        headers.put("Message-ID", mail.getMessageID());
        var lines = new ArrayList<>(List.of(headers.toString()));
        collect(mail, "", lines);
        return lines;
    }

    private static void collect(Part part, String indent, List<String> lines) throws MessagingException, IOException {
        var type = new ContentType(part.getContentType());
        if (part.getContent() instanceof Multipart parts) {
            lines.add(indent + type.getBaseType());
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), indent + "  ", lines);
            }
            return;
        }
        var id = part instanceof BodyPart ? part.getHeader("Content-ID") : null;
        lines.add(indent + type.getBaseType() + " " + type.getParameter("charset") + " " + part.getDisposition() + " "
                + part.getFileName() + " " + (id == null ? "" : id[0]) + " "
                + HexFormat.of().formatHex(part.getInputStream().readAllBytes()));
    }
}
