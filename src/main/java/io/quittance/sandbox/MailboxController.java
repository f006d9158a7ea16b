package io.quittance.sandbox;

import io.quittance.sandbox.MailFaults.Fault;
import io.quittance.sandbox.Mailbox.CaughtMail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sandbox/mailbox}: the mails that would have left, for scripts. */
@RestController
@RequestMapping("/sandbox/mailbox")
class MailboxController {

    private static final MediaType MAIL = MediaType.parseMediaType("message/rfc822");

    record Listing(List<CaughtMail> items, @Nullable String next) {}

    private final Mailbox mailbox;
    private final MailFaults faults;

    MailboxController(Mailbox mailbox, MailFaults faults) {
        this.mailbox = mailbox;
        this.faults = faults;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Listing list(@RequestParam(required = false) @Nullable String to) {
        return new Listing(mailbox.list(to), null);
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<byte[]> read(@PathVariable long id) {
        return mailbox.bytes(id)
                .map(bytes -> ResponseEntity.ok().contentType(MAIL).body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        mailbox.clear();
    }

    @PutMapping(path = "/behaviour", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> behave(@RequestBody Fault fault) {
        if (!fault.reply().matches("RESET|SILENCE|[245][0-9]{2} [^\\r\\n]+")) {
            return SandboxProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "validation",
                    "reply is RESET, SILENCE or a line such as 451 4.3.0 later.");
        }
        return ResponseEntity.ok(faults.put(fault));
    }
}
