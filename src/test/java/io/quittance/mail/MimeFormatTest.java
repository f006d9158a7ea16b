package io.quittance.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.branding.Brand;
import io.quittance.dispatch.MailParts;
import io.quittance.documents.StoredDocument;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.templates.MessageText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeFormatTest {

    private static final ZonedDateTime DATE = ZonedDateTime.parse("2026-11-23T10:30:00+01:00[Europe/Paris]");
    private static final List<String> HEADERS = List.of(
            "Date",
            "From",
            "Reply-To",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "X-Auto-Response-Suppress");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maison\r\nBcc: victim@evil.example",
                "Maison\nBcc: victim@evil.example",
                "Maison\rBcc: victim@evil.example",
                "Maison\u2028Bcc: victim@evil.example",
                "Maison\u0000\u000b\u000cX: y",
                "Maison\r\n\r\n<script>alert(1)</script>",
                "=?utf-8?Q?Maison=0D=0ABcc:_victim@evil.example?=",
                "\"Maison\" <other@evil.example>, x@evil.example",
                "Maison (comment), group: a@b.example;",
                "Mäison é\u0301 \ud83d\udc7b ",
                "a very long name that goes on and on and on, so long that a header has to be folded more than once or twice"
            })
    void nothing_from_outside_makes_a_header_or_a_recipient(String hostile) throws Exception {
        var mail = parsed(parts(hostile, List.of()));
        var names = Collections.list(mail.getAllHeaders()).stream()
                .map(header -> header.getName())
                .toList();
        assertThat(names).containsExactlyInAnyOrderElementsOf(HEADERS);
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("marie@dupont.example"));
        assertThat(mail.getFrom()).hasSize(1);
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("relances@lavande.example");
        assertThat(mail.getSubject()).doesNotContain("\r", "\n");
    }

    @Test
    void it_is_text_and_html_with_the_documents_behind() throws Exception {
        var receipt = new StoredDocument(
                new DocumentId(1),
                "RECEIPT",
                "quittance\r\nX: y.pdf",
                "application/pdf",
                new byte[] {'%', 'P', 'D', 'F'},
                "");
        var mail = parsed(parts("Maison", List.of(receipt)));
        var mixed = (MimeMultipart) mail.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        var alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("le texte, à lire");
        assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo("<p>le texte, à lire</p>");
        assertThat(mixed.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(mixed.getBodyPart(1).getFileName()).doesNotContain("\n").endsWith(".pdf");
    }

    @Test
    void it_is_seven_bits_with_short_lines_and_keeps_its_message_id() throws Exception {
        var bytes = new MimeFormat().write(parts("Maison", List.of()));
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(c -> c < 128);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 998);
        assertThat(parsed(parts("Maison", List.of())).getMessageID()).isEqualTo("<key@lavande.example>");
    }

    @Test
    void an_address_in_other_letters_stands_as_it_is_and_all_else_in_seven_bits() throws Exception {
        var usual = parts("Maison", List.of());
        var bytes = new MimeFormat()
                .write(new MailParts(
                        usual.messageId(),
                        usual.date(),
                        usual.from(),
                        "Mäison",
                        usual.replyTo(),
                        EmailAddress.parse("zoé.用户@dupont.example"),
                        usual.text(),
                        true,
                        null,
                        null,
                        List.of()));
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains("\r\nTo: zoé.用户@dupont.example\r\n");
        assertThat(text.replace("zoé.用户", "").chars()).allMatch(c -> c < 128);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "une ligne",
                "deux lignes\r\net une autre\nou deux\rou trois\n\n",
                "un blanc au bout \n\tet une tabulation\t\r\n",
                "=3D =_quittance_alternative --=_quittance_related-- =?utf-8?q?x?=",
                ".\r\n..\r\n.x\r\nFrom moi\r\n-- \r\n",
                "é\u0301 ß œ € 漢字 \ud83d\udc7b \u2028 \u202e",
                "une très longue ligne qui ne finit pas et ne finit pas et ne finit pas, é é é é é é é é é é é é é é é é é"
            })
    void jakarta_mail_reads_the_same_in_it_as_in_a_mail_of_its_own(String text) throws Exception {
        var document = new StoredDocument(
                new DocumentId(1), "RECEIPT", "reçu " + text + ".pdf", "application/pdf", new byte[200], "");
        for (var attachments : List.of(List.<StoredDocument>of(), List.of(document, document))) {
            for (var logo : Arrays.asList(null, new Brand.Logo(new byte[3_000], 120, 32))) {
                var parts =
                        parts("Maison " + text, new MessageText(text, text, "<p>" + text + "</p>"), logo, attachments);
                assertThat(MailTree.of(new MimeFormat().write(parts)))
                        .isEqualTo(MailTree.of(new AngusFormat().write(parts)));
            }
        }
    }

    @Test
    void every_character_arrives_and_no_line_is_longer_than_the_rule() throws Exception {
        for (int from = 0; from < 0x3000; from += 61) {
            var text = IntStream.range(from, from + 200)
                    .filter(Character::isDefined)
                    .filter(c -> c != '\n' && c != '\r')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var bytes = new MimeFormat().write(parts("Maison", new MessageText("x", text, text), null, List.of()));
            assertThat(ReadableMail.of(bytes)).isEqualTo(new ReadableMail(text, text));
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n"))
                    .allMatch(line -> line.length() <= 76);
        }
    }

    @Test
    void one_click_for_post_stands_in_the_headers_and_what_a_person_wrote_is_not_called_automatic() throws Exception {
        var usual = parts("Maison", List.of());
        assertThat(parsed(usual).getHeader("List-Unsubscribe")).isNull();
        var written = new MailParts(
                usual.messageId(),
                usual.date(),
                usual.from(),
                usual.fromName(),
                usual.replyTo(),
                usual.to(),
                usual.text(),
                false,
                "https://pay.example/l/abc/by-post",
                null,
                List.of());
        var mail = parsed(written);
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://pay.example/l/abc/by-post>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
    }

    private static MailParts parts(String name, List<StoredDocument> attachments) {
        var text = new MessageText("Votre compte chez " + name, "le texte, à lire", "<p>le texte, à lire</p>");
        return parts(name, text, null, attachments);
    }

    private static MailParts parts(
            String name, MessageText text, Brand.@Nullable Logo logo, List<StoredDocument> attachments) {
        return new MailParts(
                "<key@lavande.example>",
                DATE,
                EmailAddress.parse("relances@lavande.example"),
                name,
                EmailAddress.parse("compta@lavande.example"),
                EmailAddress.parse("marie@dupont.example"),
                text,
                true,
                null,
                logo,
                attachments);
    }

    private static MimeMessage parsed(MailParts parts) throws MessagingException, IOException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(new MimeFormat().write(parts)));
    }
}
