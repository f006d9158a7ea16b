package io.quittance.portal;

import io.quittance.correspondence.Links;
import io.quittance.edge.ClientAddresses;
import io.quittance.identity.Limits;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The platform's neutral first page, and the page that takes the code of a letter. */
@Controller
class PublicPages {

    private static final int TRIES_PER_HOUR = 20;

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;
    private final Limits limits;
    private final ClientAddresses addresses;
    private final Links links;

    PublicPages(Door door, DoorPages pages, DoorNonce nonces, Limits limits, ClientAddresses addresses, Links links) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
        this.limits = limits;
        this.addresses = addresses;
        this.links = links;
    }

    @GetMapping("/code")
    void code(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(new Exchange(request, response), HttpStatus.OK, null);
    }

    @PostMapping("/code")
    void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var exchange = new Exchange(request, response);
        var code = CrockfordCode.read(exchange.field("code"));
        if (!nonces.holds("/code", request.getParameter("nonce"))) {
            show(exchange, HttpStatus.OK, null);
        } else if (!limits.allow("code", addresses.of(request), TRIES_PER_HOUR)) {
            show(exchange, HttpStatus.TOO_MANY_REQUESTS, DoorText.TOO_MANY);
        } else if (new TenantScope.Platform().call(() -> links.open(code)).isEmpty()) {
            show(exchange, HttpStatus.UNPROCESSABLE_CONTENT, DoorText.CODE_UNKNOWN);
        } else {
            exchange.seeOther("/l/" + code);
        }
    }

    private void show(Exchange exchange, HttpStatus status, @Nullable DoorText fault) throws IOException {
        var firm = door.firmOfHost(exchange.request()).orElse(null);
        var values = Map.<String, Object>of(
                "nonce", nonces.make("/code"), "fault", fault == null ? "" : pages.text(exchange, firm, fault));
        pages.write(exchange, status, "code", firm, values);
    }
}
