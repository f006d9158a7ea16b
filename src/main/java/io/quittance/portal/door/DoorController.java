package io.quittance.portal.door;

import io.quittance.limits.Limits;
import io.quittance.parties.DebtorKind;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.Visits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The door behind the link of a message: brand and one question. Looking at it uses nothing up; only a form that was fetched
 * here is a try, five tries per link and hour; nothing is kept in the browser before the answer was right.
 */
@Controller
class DoorController {

    private static final int TRIES_PER_HOUR = 5;

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;
    private final Limits limits;
    private final RememberedBrowsers remembered;
    private final Visits visits;
    private final InstantSource clock;

    DoorController(
            Door door,
            DoorPages pages,
            DoorNonce nonces,
            Limits limits,
            RememberedBrowsers remembered,
            Visits visits,
            InstantSource clock) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
        this.limits = limits;
        this.remembered = remembered;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/l/{token}")
    void look(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        switch (door.open(request, token)) {
            case Door.Closed closed -> pages.closed(exchange, closed);
            case Door.Opened opened -> show(after(exchange, opened), token, opened, HttpStatus.OK, null);
        }
    }

    @PostMapping("/l/{token}")
    void answer(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        switch (door.open(request, token)) {
            case Door.Closed closed -> pages.closed(exchange, closed);
            case Door.Opened opened -> answer(after(exchange, opened), token, opened);
        }
    }

    private void answer(Exchange exchange, String token, Door.Opened opened) throws IOException {
        var nonce = exchange.request().getParameter("nonce");
        if (!nonces.holds(form(token), nonce)) {
            show(exchange, token, opened, HttpStatus.OK, nonce == null ? null : DoorText.START_AGAIN);
        } else if (remembered.knows(exchange, opened)) {
            enter(exchange, opened);
        } else if (!limits.allow("door", token, TRIES_PER_HOUR)) {
            show(exchange, token, opened, HttpStatus.TOO_MANY_REQUESTS, DoorText.TOO_MANY);
        } else if (!SecondFact.fits(exchange.field("fact"), opened.debtor(), opened.invoices())) {
            show(exchange, token, opened, HttpStatus.UNPROCESSABLE_CONTENT, DoorText.WRONG_FACT);
        } else {
            limits.giveBack("door", token);
            if (!exchange.field("remember").isEmpty()) {
                remembered.remember(exchange, opened);
            }
            enter(exchange, opened);
        }
    }

    private static Exchange after(Exchange exchange, Door.Opened opened) {
        return exchange.afterMessage(opened.debtor().language());
    }

    private void enter(Exchange exchange, Door.Opened opened) {
        visits.enter(
                exchange.request(),
                new PortalAccess.Narrow(
                        opened.firm().id(),
                        opened.debtor().id(),
                        exchange.kept().orElse(opened.debtor().language()),
                        clock.instant(),
                        Set.copyOf(opened.link().invoices()),
                        Set.copyOf(opened.link().listed())));
        exchange.seeOther("/c/" + opened.firm().key() + "/" + WayIn.screen(exchange.request()));
    }

    private void show(Exchange exchange, String token, Door.Opened opened, HttpStatus status, @Nullable DoorText fault)
            throws IOException {
        var values = new HashMap<String, Object>();
        values.put("action", form(token));
        values.put("nonce", nonces.make(form(token)));
        values.put("letter", new LetterCode(token).isWhole());
        boolean known = remembered.knows(exchange, opened);
        boolean closed = !known && !limits.isLeft("door", token, TRIES_PER_HOUR);
        values.put("closed", closed);
        values.put("known", known);
        values.put("consumer", opened.debtor().kind() == DebtorKind.CONSUMER);
        values.put("wrong", fault == DoorText.WRONG_FACT);
        var said = closed ? DoorText.TOO_MANY : fault;
        values.put("fault", said == null ? "" : pages.text(exchange, opened.firm(), said));
        pages.write(exchange, status, "door", opened.firm(), Map.copyOf(values));
    }

    private static String form(String token) {
        return "/l/" + token;
    }
}
