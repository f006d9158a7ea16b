package io.quittance.portal.door;

import io.quittance.access.Links;
import io.quittance.limits.Limits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** "This message is not for me": said without any fact, told nothing, asked nothing. Mail to the address stops. */
@Controller
class NotMeController {

    private static final int PER_HOUR = 5;

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;
    private final Limits limits;
    private final Links links;

    NotMeController(Door door, DoorPages pages, DoorNonce nonces, Limits limits, Links links) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
        this.limits = limits;
        this.links = links;
    }

    @GetMapping("/l/{token}/not-me")
    void ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        switch (door.open(request, token)) {
            case Door.Closed closed -> pages.closed(exchange, closed);
            case Door.Opened opened ->
                show(exchange.afterMessage(opened.debtor().language()), token, opened, false);
        }
    }

    @PostMapping("/l/{token}/not-me")
    void say(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        switch (door.open(request, token)) {
            case Door.Closed closed -> pages.closed(exchange, closed);
            case Door.Opened opened -> say(exchange.afterMessage(opened.debtor().language()), token, opened);
        }
    }

    private void say(Exchange exchange, String token, Door.Opened opened) throws IOException {
        boolean said = nonces.holds(form(token), exchange.request().getParameter("nonce"));
        if (said && limits.allow("not-me", token, PER_HOUR)) {
            opened.engine().run(() -> links.notForMe(opened.link()));
        }
        show(exchange, token, opened, said);
    }

    private void show(Exchange exchange, String token, Door.Opened opened, boolean said) throws IOException {
        pages.write(
                exchange,
                HttpStatus.OK,
                "not-me",
                opened.firm(),
                Map.of("action", form(token), "nonce", nonces.make(form(token)), "said", said));
    }

    private static String form(String token) {
        return "/l/" + token + "/not-me";
    }
}
