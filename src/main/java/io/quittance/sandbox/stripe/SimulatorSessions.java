package io.quittance.sandbox.stripe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Checkout sessions of the simulated Stripe: created for a fixed amount, open for a day. */
@Component
class SimulatorSessions {

    private static final Pattern CREATE = Pattern.compile(
            "mode|success_url|cancel_url|client_reference_id|customer_email|locale"
                    + "|currency|expires_at|submit_type|ui_mode|customer|customer_creation|billing_address_collection"
                    + "|payment_method_types\\[\\d+]|metadata\\[[^\\]]{1,40}]"
                    + "|payment_intent_data\\[(description|receipt_email|statement_descriptor_suffix|metadata]\\[[^\\]]{1,40})]"
                    + "|line_items\\[\\d+]\\[(quantity|price_data]\\[(currency|unit_amount|product_data]\\[(name|description)))]");
    private static final Set<String> LOCALES = Set.of("auto", "de", "en", "en-GB", "fr", "nl", "es", "it", "pt", "pl");
    private static final Duration LIFE = Duration.ofHours(24);

    private final SimulatorStore store;
    private final SimulatorEvents events;
    private final InstantSource clock;
    private final String pages;

    SimulatorSessions(
            SimulatorStore store,
            SimulatorEvents events,
            InstantSource clock,
            @Value("${quittance.public-url}") String publicUrl) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.pages = publicUrl + "/sandbox/stripe/checkout/";
    }

    ObjectNode create(SimulatorAccount account, SimulatorParameters given) {
        check(given);
        var total = total(account, given);
        long now = clock.instant().getEpochSecond();
        var session = store.blank("checkout.session", "cs_test_")
                .put("amount_subtotal", total)
                .put("amount_total", total)
                .put("currency", given.required("line_items[0][price_data][currency]"))
                .put("created", now)
                .put("expires_at", given.integer("expires_at", now + LIFE.toSeconds()))
                .put("success_url", given.required("success_url"));
        for (var copied :
                Set.of("cancel_url", "client_reference_id", "customer_email", "locale", "submit_type", "customer")) {
            given.optional(copied).ifPresent(value -> session.put(copied, value));
        }
        given.copyMetadata("metadata", session);
        session.put("url", pages + session.required("id").asString());
        paymentMethods(given, session);
        remember(account, session, given);
        return session;
    }

    ObjectNode retrieve(SimulatorAccount account, String id) {
        var session = store.find(account.id(), id)
                .filter(found -> found.path("object").asString("").equals("checkout.session"))
                .orElseThrow(() -> SimulatorError.missing("checkout.session", id));
        if (isOpen(session)
                && session.required("expires_at").asLong() < clock.instant().getEpochSecond()) {
            return expired(account, session);
        }
        return session;
    }

    ObjectNode expire(SimulatorAccount account, String id) {
        synchronized (store) {
            var session = retrieve(account, id);
            if (!isOpen(session)) {
                throw SimulatorError.invalid(
                        null,
                        null,
                        "Only Checkout Sessions with a status in [\"open\"] can be expired."
                                + " This Checkout Session has a status of "
                                + session.required("status").asString() + ".");
            }
            return expired(account, session);
        }
    }

    static boolean isOpen(ObjectNode session) {
        return session.required("status").asString().equals("open");
    }

    private ObjectNode expired(SimulatorAccount account, ObjectNode session) {
        session.put("status", "expired").putNull("url");
        events.happened(account, "checkout.session.expired", store.put(account.id(), session));
        return session;
    }

    private static void check(SimulatorParameters given) {
        given.allow(CREATE);
        if (!given.required("mode").equals("payment")) {
            throw SimulatorError.invalid(null, "mode", "The simulator knows mode=payment only.");
        }
        given.optional("locale").filter(locale -> !LOCALES.contains(locale)).ifPresent(locale -> {
            throw SimulatorError.invalid(null, "locale", "Invalid locale: must be one of " + LOCALES);
        });
        for (var address : Set.of("success_url", "cancel_url")) {
            given.optional(address)
                    .filter(value -> !Pattern.matches("https?://\\S{1,4990}", value))
                    .ifPresent(value -> {
                        throw SimulatorError.invalid("url_invalid", address, "Not a valid URL");
                    });
        }
    }

    private static long total(SimulatorAccount account, SimulatorParameters given) {
        var currency = given.required("line_items[0][price_data][currency]");
        long total = 0;
        for (int at = 0; given.isPresent("line_items[" + at + "]"); at++) {
            var line = "line_items[" + at + "]";
            given.required(line + "[price_data][product_data][name]");
            if (!given.required(line + "[price_data][currency]").equals(currency)) {
                throw SimulatorError.invalid(null, line, "All line items must have the same currency.");
            }
            var amount = line + "[price_data][unit_amount]";
            SimulatorCurrencies.refuseOddUnits(given.integer(amount), currency, amount);
            total += given.integer(amount) * given.integer(line + "[quantity]");
        }
        SimulatorCurrencies.refuseTotal(total, currency, account.settles());
        return total;
    }

    private static void paymentMethods(SimulatorParameters given, ObjectNode session) {
        if (given.isPresent("payment_method_types")) {
            var types = session.putArray("payment_method_types");
            for (int at = 0; given.isPresent("payment_method_types[" + at + "]"); at++) {
                types.add(given.required("payment_method_types[" + at + "]"));
            }
        }
    }

    /** What the payment intent will carry is kept beside the session: Stripe makes the intent when somebody pays. */
    private void remember(SimulatorAccount account, ObjectNode session, SimulatorParameters given) {
        var intent = store.empty()
                .put("id", "pid_" + session.required("id").asString())
                .put("object", "payment_intent_data");
        given.copyMetadata("payment_intent_data[metadata]", intent);
        intent.put(
                "description",
                given.optional("payment_intent_data[description]").orElse(null));
        intent.put("title", given.required("line_items[0][price_data][product_data][name]"));
        store.put(account.id(), intent);
        store.put(account.id(), session);
    }
}
