package io.quittance.portal.door;

import io.quittance.access.CheckCodes;
import io.quittance.access.CheckedMessage;
import io.quittance.edge.ClientAddresses;
import io.quittance.kernel.ReaderFormat;
import io.quittance.limits.Limits;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import io.quittance.ui.ContactLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Says whether a message is genuine: who sent it, what, when, how, to which initials, and the official account. Never the
 * amount. Twenty tries per network and hour.
 */
@Controller
class CheckController {

    private static final int TRIES_PER_HOUR = 20;

    private final Door door;
    private final DoorPages pages;
    private final DoorNonce nonces;
    private final Limits limits;
    private final ClientAddresses addresses;
    private final CheckCodes codes;
    private final Firms firms;

    CheckController(
            Door door,
            DoorPages pages,
            DoorNonce nonces,
            Limits limits,
            ClientAddresses addresses,
            CheckCodes codes,
            Firms firms) {
        this.door = door;
        this.pages = pages;
        this.nonces = nonces;
        this.limits = limits;
        this.addresses = addresses;
        this.codes = codes;
        this.firms = firms;
    }

    private record Found(Firm firm, CheckedMessage message) {}

    @GetMapping("/check")
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(new Exchange(request, response), door.firmOfHost(request).orElse(null), HttpStatus.OK, null, null);
    }

    @GetMapping("/c/{key}/check")
    void askAtFirm(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else {
            show(exchange, firm.get(), HttpStatus.OK, null, null);
        }
    }

    @PostMapping("/check")
    void check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(new Exchange(request, response), door.firmOfHost(request).orElse(null));
    }

    @PostMapping("/c/{key}/check")
    void checkAtFirm(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new Exchange(request, response);
        var firm = door.firm(key);
        if (firm.isEmpty()) {
            pages.nothing(exchange, null);
        } else {
            answer(exchange, firm.get());
        }
    }

    private void answer(Exchange exchange, @Nullable Firm firm) throws IOException {
        if (!nonces.holds("/check", exchange.request().getParameter("nonce"))) {
            show(exchange, firm, HttpStatus.OK, null, null);
        } else if (LetterCode.typed(exchange.field("code")).isWhole()) {
            show(exchange, firm, HttpStatus.OK, DoorText.CHECK_IS_CODE, null);
        } else if (!limits.allow("check", addresses.of(exchange.request()), TRIES_PER_HOUR)) {
            show(exchange, firm, HttpStatus.TOO_MANY_REQUESTS, DoorText.BUSY_TEXT, null);
        } else {
            var found = find(firm, exchange.field("code"));
            show(exchange, firm, HttpStatus.OK, found.isEmpty() ? DoorText.CHECK_UNKNOWN : null, found.orElse(null));
        }
    }

    /** On a firm's own pages only the firm's messages are known; on the platform's those of all firms. */
    private Optional<Found> find(@Nullable Firm firm, String code) {
        return (firm == null ? firmOf(code) : Optional.of(firm))
                .flatMap(sender -> new TenantScope.Engine(sender.id())
                        .call(() -> codes.find(sender.id(), code).map(message -> new Found(sender, message))));
    }

    private Optional<Firm> firmOf(String code) {
        return new TenantScope.Platform().call(() -> codes.firm(code).map(firms::get));
    }

    private void show(
            Exchange exchange, @Nullable Firm firm, HttpStatus status, @Nullable DoorText fault, @Nullable Found found)
            throws IOException {
        var values = new HashMap<String, Object>();
        values.put("nonce", nonces.make("/check"));
        values.put("action", exchange.request().getRequestURI());
        values.put("fault", fault == null ? "" : pages.text(exchange, firm, fault));
        values.put("typed", exchange.field("code"));
        values.put("found", found != null);
        if (found != null) {
            describe(values, exchange, firm, found);
        }
        pages.write(exchange, status, "check", firm, values);
    }

    private void describe(Map<String, Object> values, Exchange exchange, @Nullable Firm firm, Found found) {
        var language = exchange.language(firm);
        var sender = found.firm();
        var message = found.message();
        values.put("genuine", pages.text(exchange, firm, DoorText.CHECK_GENUINE, sender.name()));
        values.put("firm", sender.legalName());
        values.put("kind", pages.text(exchange, firm, DoorText.valueOf("KIND_" + message.kind())));
        values.put("channel", pages.text(exchange, firm, DoorText.valueOf("CHANNEL_" + message.channel())));
        values.put("date", ReaderFormat.of(language, sender.country()).day(message.sentOn()));
        values.put("initials", message.initials());
        var holder = sender.accountHolder();
        values.put("holder", holder == null ? sender.legalName() : holder);
        var iban = sender.iban();
        values.put("iban", iban == null ? "" : iban.grouped());
        var phone = sender.contactPhone();
        values.put("contact", sender.contactName());
        values.put("phone", phone == null ? "" : ContactLink.inOnePiece(phone));
        values.put("phoneAt", phone == null ? "" : ContactLink.addressOf(phone));
        values.put("email", sender.contactEmail().value());
    }
}
