package io.quittance.portal.door;

import io.quittance.parties.Firm;
import io.quittance.portal.me.DebtorEdits;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link that confirms a new mail address. Opening it only shows a button; the button uses it up. Nothing about the person is shown. */
@Controller
class ConfirmController {

    private static final String ADDRESS = "/c/{key}/confirm/{token:[A-Za-z0-9_-]{1,100}}";

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;
    private final DebtorEdits edits;

    ConfirmController(Door door, DoorPages pages, DoorNonce nonces, DebtorEdits edits) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
        this.edits = edits;
    }

    @GetMapping(ADDRESS)
    void ask(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else {
            show(exchange, firm.get(), false);
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
            show(exchange, firm.get(), false);
        } else if (new TenantScope.Engine(firm.get().id())
                .call(() -> edits.confirm(firm.get(), token))
                .isPresent()) {
            show(exchange, firm.get(), true);
        } else {
            pages.nothing(exchange, firm.get());
        }
    }

    private void show(Exchange exchange, Firm firm, boolean done) throws IOException {
        var values = Map.<String, Object>of(
                "action",
                exchange.request().getRequestURI(),
                "nonce",
                nonces.make(form(firm)),
                "done",
                done,
                "fault",
                "");
        pages.write(exchange, HttpStatus.OK, "confirm", firm, values);
    }

    private static String form(Firm firm) {
        return "/c/" + firm.key() + "/confirm";
    }
}
