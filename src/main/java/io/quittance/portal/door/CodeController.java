package io.quittance.portal.door;

import io.quittance.parties.Firm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the code of a letter and leads to its door. A firm's own page knows that firm's letters only. */
@Controller
class CodeController {

    /** What the nonce of every form for a letter's code is bound to. */
    static final String FORM = "/code";

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;

    CodeController(Door door, DoorPages pages, DoorNonce nonces) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
    }

    @GetMapping("/code")
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var firm = door.firmOfHost(request).orElse(null);
        show(new Exchange(request, response), firm, HttpStatus.OK, "");
    }

    @GetMapping("/c/{key}/code")
    void askAtFirm(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else {
            show(exchange, firm.get(), HttpStatus.OK, "");
        }
    }

    @PostMapping("/code")
    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        open(new Exchange(request, response), door.firmOfHost(request).orElse(null));
    }

    @PostMapping("/c/{key}/code")
    void openAtFirm(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else {
            open(exchange, firm.get());
        }
    }

    private void open(Exchange exchange, @Nullable Firm firm) throws IOException {
        var code = LetterCode.typed(exchange.field("code"));
        if (!nonces.holds(FORM, exchange.request().getParameter("nonce"))) {
            show(exchange, firm, HttpStatus.OK, "");
        } else if (!code.isWhole()) {
            show(exchange, firm, HttpStatus.UNPROCESSABLE_CONTENT, notACode(exchange, firm, code));
        } else {
            switch (door.open(exchange.request(), code.value(), firm)) {
                case Door.Opened _ -> exchange.seeOther("/l/" + code.value() + exchange.chosenLanguageQuery());
                case Door.Closed closed -> refuse(exchange, firm, closed.why());
            }
        }
    }

    private void refuse(Exchange exchange, @Nullable Firm firm, Door.Closed.Why why) throws IOException {
        switch (why) {
            case UNKNOWN ->
                show(
                        exchange,
                        firm,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        pages.text(exchange, firm, DoorText.CODE_UNKNOWN));
            case TOO_MANY ->
                show(exchange, firm, HttpStatus.TOO_MANY_REQUESTS, pages.text(exchange, firm, DoorText.BUSY_TEXT));
        }
    }

    /** What cannot be a code is no guess: it is said at once what it looks like. */
    private String notACode(Exchange exchange, @Nullable Firm firm, LetterCode code) {
        int length = code.value().codePointCount(0, code.value().length());
        return switch (length) {
            case LetterCode.CHECK_LENGTH -> pages.text(exchange, firm, DoorText.CODE_IS_CHECK);
            case LetterCode.LENGTH -> pages.text(exchange, firm, DoorText.CODE_UNKNOWN);
            default -> pages.text(exchange, firm, DoorText.CODE_LENGTH, length);
        };
    }

    private void show(Exchange exchange, @Nullable Firm firm, HttpStatus status, String fault) throws IOException {
        var values = Map.<String, Object>of(
                "nonce", nonces.make(FORM),
                "fault", fault,
                "typed", exchange.field("code"));
        pages.write(exchange, status, "code", firm, values);
    }
}
