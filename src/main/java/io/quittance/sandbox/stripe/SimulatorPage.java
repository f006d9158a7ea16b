package io.quittance.sandbox.stripe;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page on which a debtor would type a card at Stripe. It takes the card numbers of Stripe's documentation and any IBAN,
 * and goes back to the shop the way Stripe does.
 */
@RestController
@RequestMapping(path = SimulatorPage.PATH)
class SimulatorPage {

    static final String PATH = "/sandbox/stripe/checkout/";

    private final SimulatorAccounts accounts;
    private final SimulatorSessions sessions;
    private final SimulatorPayments payments;
    private final SimulatorStore store;

    /** A session with the account it belongs to. */
    private record Visit(SimulatorAccount account, ObjectNode session) {}

    SimulatorPage(
            SimulatorAccounts accounts, SimulatorSessions sessions, SimulatorPayments payments, SimulatorStore store) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.payments = payments;
        this.store = store;
    }

    @GetMapping("page.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=utf-8"))
                .body(SimulatorHtml.STYLE);
    }

    @GetMapping(path = "{id}", produces = "text/html;charset=utf-8")
    String open(@PathVariable String id, @RequestParam(defaultValue = "") String declined) {
        var visit = visit(id);
        return SimulatorSessions.isOpen(visit.session)
                ? html(visit).form(!declined.isEmpty())
                : html(visit).closed(returnAddress(visit.session));
    }

    @PostMapping("{id}/card")
    void card(@PathVariable String id, @RequestParam("card") String typed, HttpServletResponse response) {
        var number = typed.replaceAll("\\D", "");
        synchronized (store) {
            var visit = openVisit(id);
            if (SimulatorCards.asksForAuthentication(number)) {
                goTo(response, id + "/authenticate");
            } else if (SimulatorCards.isDeclined(number)) {
                payments.decline(visit.account, visit.session, SimulatorCards.declineCode(number));
                goTo(response, id + "?declined=1");
            } else {
                payments.succeed(visit.account, visit.session, number);
                goTo(response, id + "/done");
            }
        }
    }

    @PostMapping("{id}/debit")
    void debit(@PathVariable String id, HttpServletResponse response) {
        synchronized (store) {
            var visit = openVisit(id);
            payments.process(visit.account, visit.session);
        }
        goTo(response, id + "/done");
    }

    @GetMapping(path = "{id}/authenticate", produces = "text/html;charset=utf-8")
    String authenticate(@PathVariable String id) {
        return html(openVisit(id)).authentication();
    }

    @PostMapping("{id}/authenticate")
    void authenticated(@PathVariable String id, @RequestParam String answer, HttpServletResponse response) {
        synchronized (store) {
            var visit = openVisit(id);
            if (answer.equals("approve")) {
                payments.succeed(visit.account, visit.session, SimulatorCards.ASKS_FOR_AUTHENTICATION);
                goTo(response, id + "/done");
            } else {
                payments.decline(visit.account, visit.session, "authentication_required");
                goTo(response, id + "?declined=1");
            }
        }
    }

    /** A page of its own that leads back: a redirect after a form would be stopped by the page's own policy. */
    @GetMapping(path = "{id}/done", produces = "text/html;charset=utf-8")
    String done(@PathVariable String id) {
        var visit = visit(id);
        return html(visit).done(returnAddress(visit.session));
    }

    private Visit visit(String id) {
        var account = accounts.owning(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return new Visit(account, sessions.retrieve(account, id));
        } catch (SimulatorError _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Visit openVisit(String id) {
        var visit = visit(id);
        if (!SimulatorSessions.isOpen(visit.session)) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return visit;
    }

    private SimulatorHtml html(Visit visit) {
        var session = visit.session;
        var amount = SimulatorCurrencies.shown(
                session.required("amount_total").asLong(),
                session.required("currency").asString());
        var data = store.find(
                        visit.account.id(), "pid_" + session.required("id").asString())
                .orElseThrow();
        return new SimulatorHtml(
                session.required("id").asString(),
                visit.account.name(),
                data.required("title").asString(),
                amount,
                session.path("customer_email").asString(""),
                session.path("locale").asString("en"),
                session.path("cancel_url").asString(""),
                session.required("payment_method_types").toString().contains("sepa_debit")
                        && amount.currencyCode().equals("EUR"));
    }

    private static String returnAddress(ObjectNode session) {
        return session.required("success_url")
                .asString()
                .replace("{CHECKOUT_SESSION_ID}", session.required("id").asString());
    }

    private static void goTo(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", URI.create(PATH + path).toString());
    }
}
