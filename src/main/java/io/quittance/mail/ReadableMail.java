package io.quittance.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A mail taken apart for reading on a screen.
 *
 * @param plain the text part, empty when there is none
 * @param html the formatted part, its own pictures inside as data; still foreign text: show it in a sandbox only
 */
public record ReadableMail(String plain, String html) {

    /** Takes the bytes of a message/rfc822 apart. @throws IllegalArgumentException when they are none */
    public static ReadableMail of(byte[] bytes) {
        try {
            var texts = new LinkedHashMap<String, String>();
            var pictures = new LinkedHashMap<String, String>();
            collect(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)),
                    texts,
                    pictures);
            var html = texts.getOrDefault("text/html", "");
            for (var picture : pictures.entrySet()) {
                html = html.replace("cid:" + picture.getKey(), picture.getValue());
            }
            return new ReadableMail(texts.getOrDefault("text/plain", ""), html);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
