package io.quittance.sandbox;

import static io.quittance.sandbox.SandboxHtml.text;

import io.quittance.sandbox.Mailbox.CaughtMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caught mails for people: a list, and each mail as its reader sees it, its links to be followed. */
@RestController
class MailPages {

    private static final int SHOWN = 300;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** The mail runs no script, sends no form and cannot leave its frame; its links open beside this page. */
    private static final String FRAME = """
            <iframe title="The mail" class="%s" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="%s"></iframe>""";

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** @param on only the mails of this business day */
    @GetMapping("/sandbox/mail")
    ResponseEntity<String> list(@RequestParam(required = false) @Nullable LocalDate on) {
        var mails = mailbox.list(null).reversed().stream()
                .filter(mail -> on == null || on.equals(day(mail)))
                .limit(SHOWN)
                .toList();
        if (mails.isEmpty()) {
            return SandboxHtml.page(
                    "Mail",
                    "<p>No mail has left yet. Let a week pass in the <a href=\"/sandbox/time\">time machine</a>.</p>");
        }
        var rows = mails.stream().map(MailPages::row).collect(Collectors.joining("\n"));
        return SandboxHtml.page(
                "Mail",
                "<p class=\"soft\">What would have left, newest first; nothing leaves this computer.</p><div class=\"sheet\"><table class=\"wide\"><tr><th>When<th>To<th>Subject\n"
                        + rows + "</table></div>");
    }

    /** @param narrow as wide as a telephone */
    @GetMapping("/sandbox/mail/{id:[0-9]{1,18}}")
    ResponseEntity<String> mail(@PathVariable long id, @RequestParam(defaultValue = "false") boolean narrow)
            throws MessagingException, IOException {
        var bytes = mailbox.bytes(id);
        if (bytes.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var content = MailContent.of(bytes.get());
        return SandboxHtml.page(
                content.subject(),
                "<p>From %s<br>To %s<br><a href=\"/sandbox/mail/%d?narrow=%s\">%s</a> · <a href=\"/sandbox/mailbox/%d\" download=\"%d.eml\">the very bytes</a></p>%s<h2>Text part</h2><pre class=\"sheet\">%s</pre>"
                        .formatted(
                                text(content.from()),
                                text(content.to()),
                                id,
                                !narrow,
                                narrow ? "as on a desk" : "as on a telephone",
                                id,
                                id,
                                frame(content, narrow),
                                SandboxHtml.linked(content.plain())));
    }

    private static String frame(MailContent content, boolean narrow) {
        return content.html().isEmpty()
                ? ""
                : FRAME.formatted(narrow ? "narrow" : "", text("<base target=\"_blank\">" + content.html()));
    }

    private static String row(CaughtMail mail) {
        return "<tr><td class=\"when\">%s<td>%s<td><a href=\"/sandbox/mail/%s\">%s</a>"
                .formatted(
                        mail.date() == null ? "" : MINUTE.format(time(mail.date())),
                        text(mail.to()),
                        mail.id(),
                        text(mail.subject()));
    }

    private static @Nullable LocalDate day(CaughtMail mail) {
        return mail.date() == null ? null : time(mail.date()).toLocalDate();
    }

    private static LocalDateTime time(String date) {
        return Instant.parse(date).atZone(MovableBusinessDay.ZONE).toLocalDateTime();
    }
}
