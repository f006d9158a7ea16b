package io.quittance.portal.door;

import io.quittance.identity.debtors.LoggedIn;
import io.quittance.parties.Firm;
import io.quittance.portal.Visits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The account step: a login link by mail, or its six digits, in the browser that asked. Whether an address is known is never
 * said, neither by words nor by time. Opening the link only shows a button; the button uses it up.
 */
@Controller
class EnterController {

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;
    private final LoginRequests requests;
    private final AccountEntry account;
    private final Visits visits;

    EnterController(
            Door door, DoorPages pages, DoorNonce nonces, LoginRequests requests, AccountEntry account, Visits visits) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
        this.requests = requests;
        this.account = account;
        this.visits = visits;
    }

    @GetMapping("/c/{key}")
    void home(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var inside = door.firm(key)
                .flatMap(firm -> visits.of(request.getSession(false), firm.id()))
                .isPresent();
        if (inside) {
            new Exchange(request, response).seeOther("/c/" + key + "/overview");
        } else {
            ask(key, request, response);
        }
    }

    @GetMapping({"/c/{key}/enter", "/c/{key}/enter/digits"})
    void ask(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else {
            show(exchange, firm.get(), "enter", HttpStatus.OK, "");
        }
    }

    @PostMapping("/c/{key}/enter")
    void send(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else if (!nonces.holds(address(firm.get()), request.getParameter("nonce"))) {
            show(exchange, firm.get(), "enter", HttpStatus.OK, "");
        } else {
            var browser = account.bind(exchange, firm.get());
            requests.send(firm.get(), exchange.field("email"), browser, exchange.request());
            show(exchange, firm.get(), "sent", HttpStatus.OK, "");
        }
    }

    @GetMapping("/c/{key}/enter/{token:[A-Za-z0-9_-]{1,100}}")
    void confirm(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else {
            show(exchange, firm.get(), "token", HttpStatus.OK, "");
        }
    }

    @PostMapping("/c/{key}/enter/{token:[A-Za-z0-9_-]{1,100}}")
    void useLink(
            @PathVariable String key,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isPresent() && !account.isBound(exchange, firm.get())) {
            var fault = pages.text(exchange, firm.get(), DoorText.OTHER_BROWSER);
            show(exchange, firm.get(), "enter", HttpStatus.UNPROCESSABLE_CONTENT, fault);
        } else {
            redeem(key, token, exchange);
        }
    }

    @PostMapping("/c/{key}/enter/digits")
    void useDigits(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        redeem(key, exchange.field("digits").replaceAll("\\D", ""), exchange);
    }

    private void redeem(String key, String given, Exchange exchange) throws IOException {
        var found = door.firm(key);
        if (found.isEmpty()) {
            pages.nothing(exchange, null);
            return;
        }
        var firm = found.get();
        var login = nonces.holds(address(firm), exchange.request().getParameter("nonce"))
                ? account.redeem(exchange, firm, given)
                : Optional.<LoggedIn>empty();
        if (login.isPresent()) {
            account.enter(exchange, firm, login.get());
        } else if (!account.isBound(exchange, firm)) {
            var fault = pages.text(exchange, firm, DoorText.OTHER_BROWSER);
            show(exchange, firm, "enter", HttpStatus.UNPROCESSABLE_CONTENT, fault);
        } else {
            var fault = pages.text(exchange, firm, DoorText.WRONG_DIGITS);
            show(exchange, firm, "sent", HttpStatus.UNPROCESSABLE_CONTENT, fault);
        }
    }

    private void show(Exchange exchange, Firm firm, String template, HttpStatus status, String fault)
            throws IOException {
        var values = Map.<String, Object>of(
                "action", exchange.request().getRequestURI(),
                "nonce", nonces.make(address(firm)),
                "fault", fault);
        pages.write(exchange, status, template, firm, values);
    }

    private static String address(Firm firm) {
        return "/c/" + firm.key() + "/enter";
    }
}
