package io.quittance.portal.door;

import io.quittance.identity.debtors.Readers;
import io.quittance.parties.Firm;
import io.quittance.portal.me.DebtorEdits;
import io.quittance.portal.me.ReaderInvites;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link that confirms a new mail address, or that a second reader is let in. Opening it only shows a button; the button uses it
 * up. Nothing about the person is shown.
 */
@Controller
class ConfirmController {

    private static final String ADDRESS = "/c/{key}/confirm/{token:[A-Za-z0-9_-]{1,100}}";

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;
    private final DebtorEdits edits;
    private final ReaderInvites invites;

    ConfirmController(Door door, DoorPages pages, DoorNonce nonces, DebtorEdits edits, ReaderInvites invites) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
        this.edits = edits;
        this.invites = invites;
    }

    @GetMapping(ADDRESS)
    void ask(
            @PathVariable String key,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else {
            ask(exchange, firm.get(), token);
        }
    }

    @PostMapping(ADDRESS)
    void confirm(
            @PathVariable String key,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else if (!nonces.holds(form(firm.get()), request.getParameter("nonce"))) {
            ask(exchange, firm.get(), token);
        } else if (token.startsWith(ReaderInvites.SIGN)) {
            answer(exchange, firm.get(), engine(firm.get()).call(() -> invites.confirm(firm.get(), token)));
        } else if (engine(firm.get())
                .call(() -> edits.confirm(firm.get(), token))
                .isPresent()) {
            show(exchange, firm.get(), "confirm", Map.of("done", true));
        } else {
            pages.nothing(exchange, firm.get());
        }
    }

    private void ask(Exchange exchange, Firm firm, String token) throws IOException {
        if (token.startsWith(ReaderInvites.SIGN)) {
            show(exchange, firm, "reader", Map.of("asking", true, "done", false, "taken", false));
        } else {
            show(exchange, firm, "confirm", Map.of("done", false));
        }
    }

    private void answer(Exchange exchange, Firm firm, Readers.Answer answer) throws IOException {
        switch (answer) {
            case LET_IN -> show(exchange, firm, "reader", Map.of("asking", false, "done", true, "taken", false));
            case TAKEN -> show(exchange, firm, "reader", Map.of("asking", false, "done", false, "taken", true));
            case DEAD -> pages.nothing(exchange, firm);
        }
    }

    private static TenantScope engine(Firm firm) {
        return new TenantScope.Engine(firm.id());
    }

    private void show(Exchange exchange, Firm firm, String template, Map<String, Object> states) throws IOException {
        var values = new HashMap<>(states);
        values.put("action", exchange.request().getRequestURI());
        values.put("nonce", nonces.make(form(firm)));
        values.put("fault", "");
        pages.write(exchange, HttpStatus.OK, template, firm, values);
    }

    private static String form(Firm firm) {
        return "/c/" + firm.key() + "/confirm";
    }
}
