package io.quittance.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a person sees of a caught mail. Pictures inside the mail become part of its HTML. */
record MailContent(String subject, String from, String to, String plain, String html) {

    /** Takes a mail apart. */
    static MailContent of(byte[] bytes) throws MessagingException, IOException {
        var mail = Mailbox.parse(bytes);
        var texts = new LinkedHashMap<String, String>();
        var pictures = new LinkedHashMap<String, String>();
        collect(mail, texts, pictures);
        var html = texts.getOrDefault("text/html", "");
        for (var picture : pictures.entrySet()) {
            html = html.replace("cid:" + picture.getKey(), picture.getValue());
        }
        return new MailContent(
                Objects.requireNonNullElse(mail.getSubject(), ""),
                Objects.requireNonNullElse(mail.getHeader("From", ", "), ""),
                Objects.requireNonNullElse(mail.getHeader("To", ", "), ""),
                texts.getOrDefault("text/plain", ""),
                html);
    }

    private static void collect(Part part, Map<String, String> texts, Map<String, String> pictures)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), texts, pictures);
            }
            return;
        }
        for (var type : new String[] {"text/plain", "text/html"}) {
            if (part.isMimeType(type) && part.getContent() instanceof String text) {
                texts.putIfAbsent(type, text);
            }
        }
        var ids = part.getHeader("Content-ID");
        if (part.isMimeType("image/*") && ids != null) {
            var type = part.getContentType().split(";", 2)[0];
            var data = Base64.getEncoder().encodeToString(part.getInputStream().readAllBytes());
            pictures.put(ids[0].replaceAll("[<>]", ""), "data:" + type + ";base64," + data);
        }
    }
}
