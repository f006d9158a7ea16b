package io.quittance.sandbox.stripe;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Money moving at the simulated Stripe: a session is paid, at once or days later, or the payment fails. */
@Component
class SimulatorPayments {

    private final SimulatorStore store;
    private final SimulatorEvents events;
    private final InstantSource clock;

    SimulatorPayments(SimulatorStore store, SimulatorEvents events, InstantSource clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** A card was accepted. */
    void succeed(SimulatorAccount account, ObjectNode session, String cardNumber) {
        synchronized (store) {
            var intent = intentOf(account, session);
            var charge = charge(intent, session, "card").put("status", "succeeded");
            ((ObjectNode) charge.required("payment_method_details"))
                    .putObject("card")
                    .put("brand", "visa")
                    .put("last4", cardNumber.substring(cardNumber.length() - 4));
            taken(account, intent, charge);
            complete(account, session, intent, "paid");
            events.happened(account, "checkout.session.completed", session);
        }
    }

    /** A card was declined; the session stays open for another try. */
    void decline(SimulatorAccount account, ObjectNode session, String declineCode) {
        synchronized (store) {
            var intent = intentOf(account, session);
            var charge = charge(intent, session, "card").put("status", "failed").put("failure_code", "card_declined");
            charge.put("failure_message", "Your card was declined.");
            events.happened(account, "charge.failed", store.put(account.id(), charge));
            failed(account, intent, charge, "card_declined");
            ((ObjectNode) intent.required("last_payment_error")).put("decline_code", declineCode);
            store.put(account.id(), intent);
        }
    }

    /** A debit mandate was given: the money is on its way and may still fail. */
    void process(SimulatorAccount account, ObjectNode session) {
        synchronized (store) {
            var intent = intentOf(account, session);
            var charge = charge(intent, session, "sepa_debit").put("status", "pending");
            ((ObjectNode) charge.required("payment_method_details"))
                    .putObject("sepa_debit")
                    .put("last4", "3201");
            store.put(account.id(), charge);
            intent.put("status", "processing")
                    .put("latest_charge", charge.required("id").asString());
            store.put(account.id(), intent);
            complete(account, session, intent, "unpaid");
            events.happened(account, "charge.pending", charge);
            events.happened(account, "payment_intent.processing", intent);
            events.happened(account, "checkout.session.completed", session);
        }
    }

    /** The bank decided on a debit that was on its way. */
    void advance(SimulatorAccount account, ObjectNode intent, boolean succeeded) {
        synchronized (store) {
            var session = sessionOf(account, intent);
            var charge = store.find(
                            account.id(), intent.required("latest_charge").asString())
                    .orElseThrow();
            if (succeeded) {
                taken(account, intent, charge.put("status", "succeeded"));
                store.put(account.id(), session.put("payment_status", "paid"));
                events.happened(account, "checkout.session.async_payment_succeeded", session);
            } else {
                charge.put("status", "failed").put("failure_code", "insufficient_funds");
                events.happened(account, "charge.failed", store.put(account.id(), charge));
                failed(account, intent, charge, "payment_intent_payment_attempt_failed");
                events.happened(account, "checkout.session.async_payment_failed", session);
            }
        }
    }

    private void taken(SimulatorAccount account, ObjectNode intent, ObjectNode charge) {
        long amount = intent.required("amount").asLong();
        charge.put("paid", true).put("captured", true).put("amount_captured", amount);
        charge.put("balance_transaction", balance(account, "charge", charge, amount, amount * 15 / 1000 + 25));
        store.put(account.id(), charge);
        intent.put("status", "succeeded")
                .put("amount_received", amount)
                .put("latest_charge", charge.required("id").asString());
        intent.putNull("last_payment_error");
        store.put(account.id(), intent);
        events.happened(account, "charge.succeeded", charge);
        events.happened(account, "payment_intent.succeeded", intent);
    }

    /**
     * A line on the account's balance.
     *
     * @return its identifier
     */
    String balance(SimulatorAccount account, String type, ObjectNode source, long amount, long fee) {
        var line = store.blank("balance_transaction", "txn_")
                .put("amount", amount)
                .put("fee", fee)
                .put("net", amount - fee)
                .put("currency", source.required("currency").asString())
                .put("created", now())
                .put("available_on", now())
                .put("type", type)
                .put("reporting_category", type)
                .put("source", source.required("id").asString());
        return store.put(account.id(), line).required("id").asString();
    }

    private void failed(SimulatorAccount account, ObjectNode intent, ObjectNode charge, String code) {
        intent.put("status", "requires_payment_method")
                .put("latest_charge", charge.required("id").asString());
        intent.putObject("last_payment_error").put("type", "card_error").put("code", code);
        events.happened(account, "payment_intent.payment_failed", store.put(account.id(), intent));
    }

    private void complete(SimulatorAccount account, ObjectNode session, ObjectNode intent, String paymentStatus) {
        session.put("status", "complete").put("payment_status", paymentStatus).putNull("url");
        session.put("payment_intent", intent.required("id").asString());
        store.put(account.id(), session);
    }

    private ObjectNode intentOf(SimulatorAccount account, ObjectNode session) {
        var known = session.path("payment_intent").asString("");
        return known.isEmpty()
                ? newIntent(account, session)
                : store.find(account.id(), known).orElseThrow();
    }

    private ObjectNode newIntent(SimulatorAccount account, ObjectNode session) {
        var data = store.find(account.id(), "pid_" + session.required("id").asString())
                .orElseThrow();
        var intent = store.blank("payment_intent", "pi_")
                .put("amount", session.required("amount_total").asLong())
                .put("currency", session.required("currency").asString())
                .put("created", now())
                .put("description", textOrNull(data, "description"));
        intent.set("metadata", data.required("metadata"));
        intent.set("payment_method_types", session.required("payment_method_types"));
        store.put(account.id(), intent);
        store.put(
                account.id(),
                session.put("payment_intent", intent.required("id").asString()));
        events.happened(account, "payment_intent.created", intent);
        return intent;
    }

    private ObjectNode charge(ObjectNode intent, ObjectNode session, String method) {
        var charge = store.blank("charge", "ch_")
                .put("amount", intent.required("amount").asLong())
                .put("currency", intent.required("currency").asString())
                .put("created", now())
                .put("payment_intent", intent.required("id").asString())
                .put("payment_method", "pm_" + store.randomText(24));
        charge.set("metadata", intent.required("metadata"));
        charge.putObject("payment_method_details").put("type", method);
        ((ObjectNode) charge.required("billing_details")).put("email", textOrNull(session, "customer_email"));
        return charge;
    }

    private ObjectNode sessionOf(SimulatorAccount account, ObjectNode intent) {
        var id = intent.required("id").asString();
        return store.list(
                        account.id(),
                        "checkout.session",
                        session -> session.path("payment_intent").asString("").equals(id))
                .getFirst();
    }

    private static @Nullable String textOrNull(ObjectNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.asString() : null;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
