package io.quittance.sandbox;

import static io.quittance.sandbox.SandboxHtml.text;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mailbox and time machine for people. */
@RestController
@RequestMapping("/sandbox")
class SandboxPages {

    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Mailbox mailbox;
    private final TimeMachine timeMachine;
    private final DemoAccess access;

    SandboxPages(Mailbox mailbox, TimeMachine timeMachine, DemoAccess access) {
        this.mailbox = mailbox;
        this.timeMachine = timeMachine;
        this.access = access;
    }

    @GetMapping({"", "/"})
    ResponseEntity<String> start() {
        var people = access.users().stream()
                .map(user -> "<tr><td>%s<td>%s<td><code>%s</code><td>%s"
                        .formatted(
                                text(user.role()),
                                text(user.email()),
                                text(user.password()),
                                text(String.join(", ", user.firms()))))
                .collect(Collectors.joining("\n"));
        var firms = access.firms().stream()
                .map(firm -> "<tr><td>%s<td><a href=\"%s\">portal</a><td>%s, %s"
                        .formatted(text(firm.name()), text(firm.portal()), text(firm.country()), text(firm.currency())))
                .collect(Collectors.joining("\n"));
        return SandboxHtml.page(
                "Who may sign in",
                "<table><tr><th>Role<th>E-mail<th>Password<th>Firms\n" + people + "</table><h2>Firms</h2><table>"
                        + firms + "</table>");
    }

    @GetMapping("/mail")
    ResponseEntity<String> mails() {
        var rows = mailbox.list(null).reversed().stream()
                .limit(200)
                .map(mail -> "<tr><td>%s<td>%s<td><a href=\"/sandbox/mail/%s\">%s</a>"
                        .formatted(
                                text(Objects.requireNonNullElse(mail.date(), "")),
                                text(mail.to()),
                                mail.id(),
                                text(mail.subject())))
                .collect(Collectors.joining("\n"));
        return SandboxHtml.page("Mail caught", "<table><tr><th>Date<th>To<th>Subject\n" + rows + "</table>");
    }

    @GetMapping("/mail/{id:[0-9]+}")
    ResponseEntity<String> mail(@PathVariable long id) throws MessagingException, IOException {
        var bytes = mailbox.bytes(id);
        if (bytes.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var content = MailContent.of(bytes.get());
        return SandboxHtml.page(
                content.subject(),
                "<p>From %s<br>To %s<br><a href=\"/sandbox/mailbox/%d\">the very bytes</a></p><iframe title=\"The mail\" src=\"/sandbox/mail/%d/html\"></iframe><h2>Text part</h2><pre>%s</pre>"
                        .formatted(text(content.from()), text(content.to()), id, id, text(content.plain())));
    }

    @GetMapping("/mail/{id:[0-9]+}/html")
    ResponseEntity<String> html(@PathVariable long id) throws MessagingException, IOException {
        var bytes = mailbox.bytes(id);
        if (bytes.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body("<base target=\"_blank\">" + MailContent.of(bytes.get()).html());
    }

    @GetMapping("/time")
    ResponseEntity<String> time() {
        return timePage(null);
    }

    @PostMapping("/time")
    ResponseEntity<String> travel(@RequestParam LocalDate today) {
        return timePage(
                switch (timeMachine.travelTo(today)) {
                    case STARTED -> "On the way to " + today + ".";
                    case BACKWARDS -> "The business day does not go back.";
                    case TOO_FAR -> "At most 400 days at a time.";
                });
    }

    /** Whatever else is asked for below the sandbox is not there. */
    @RequestMapping("/**")
    ResponseEntity<Object> nothing() {
        return SandboxProblem.of(HttpStatus.NOT_FOUND, "not-found", "The sandbox has no such page.");
    }

    private ResponseEntity<String> timePage(@Nullable String news) {
        var today = timeMachine.today();
        return SandboxHtml.page(
                "Time machine",
                "<p>%s</p><p>Today is <strong>%s</strong>%s</p><form method=\"post\"><label>Go to <input type=\"date\" name=\"today\" min=\"%s\" value=\"%s\"></label> <button>Travel</button></form>"
                        .formatted(
                                text(Objects.requireNonNullElse(
                                        news, "Every day passed is worked to the end: reminders decided, mails sent.")),
                                today,
                                timeMachine.isTravelling()
                                        ? ", and days are being worked. <a href=\"/sandbox/time\">Look again</a>"
                                        : ".",
                                today,
                                today.plusDays(1)));
    }
}
