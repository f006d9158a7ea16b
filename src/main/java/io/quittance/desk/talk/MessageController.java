package io.quittance.desk.talk;

import io.quittance.kernel.MessageId;
import io.quittance.kernel.RefusedException;
import io.quittance.mail.ReadableMail;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The content of a message for the desk's frame and for download. What is shown may load nothing, run nothing and go
 * nowhere; only our own pages may frame it. A mail with a way in is shown to nobody: who read it could come in as somebody else. Each request asks the rights anew and is noted in the audit log.
 */
@Controller
class MessageController {

    private static final String CAGE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final StaffSession session;
    private final Messages messages;
    private final AuditLog audit;

    MessageController(StaffSession session, Messages messages, AuditLog audit) {
        this.session = session;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/desk/{firm}/messages/{message:[1-9][0-9]{0,17}}/html")
    ResponseEntity<byte[]> html(@PathVariable String firm, @PathVariable long message) {
        return content(firm, message)
                .map(ReadableMail::of)
                .map(mail -> framed(MediaType.TEXT_HTML, mail.html().isEmpty() ? mail.plain() : mail.html()))
                .orElseGet(MessageController::missing);
    }

    @GetMapping("/desk/{firm}/messages/{message:[1-9][0-9]{0,17}}/text")
    ResponseEntity<byte[]> text(@PathVariable String firm, @PathVariable long message) {
        return content(firm, message)
                .map(ReadableMail::of)
                .map(mail -> framed(MediaType.TEXT_PLAIN, mail.plain()))
                .orElseGet(MessageController::missing);
    }

    @GetMapping("/desk/{firm}/messages/{message:[1-9][0-9]{0,17}}/raw")
    ResponseEntity<byte[]> raw(@PathVariable String firm, @PathVariable long message) {
        return content(firm, message)
                .map(bytes -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"message-" + message + ".eml\"")
                        .contentType(new MediaType("message", "rfc822"))
                        .body(bytes))
                .orElseGet(MessageController::missing);
    }

    @GetMapping("/desk/{firm}/messages/{message:[1-9][0-9]{0,17}}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String firm, @PathVariable long message) {
        return content(firm, message)
                .filter(bytes ->
                        new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.US_ASCII).equals("%PDF-"))
                .map(bytes -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"letter-" + message + ".pdf\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(bytes))
                .orElseGet(MessageController::missing);
    }

    private Optional<byte[]> content(String key, long message) {
        return session.firm(key).flatMap(firm -> read(firm, new MessageId(message)));
    }

    private Optional<byte[]> read(Firm firm, MessageId message) {
        var actor = session.actor();
        try {
            return Optional.of(session.in(firm).call(() -> {
                if (messages.find(firm.id(), message)
                        .filter(one -> one.kind() == MessageKind.LOGIN_LINK)
                        .isPresent()) {
                    throw new RefusedException(
                            "message",
                            "secret",
                            "A way in is its addressee's alone",
                            "let the person ask for a new one");
                }
                var bytes = messages.content(firm.id(), message);
                audit.append(firm.id(), actor, "message.read", message.toString(), "");
                return bytes;
            }));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> framed(MediaType type, String text) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", CAGE)
                .header("X-Frame-Options", "SAMEORIGIN")
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> missing() {
        return ResponseEntity.notFound().build();
    }
}
