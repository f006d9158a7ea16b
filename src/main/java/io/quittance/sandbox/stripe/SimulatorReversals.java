package io.quittance.sandbox.stripe;

import java.time.InstantSource;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Money going back at the simulated Stripe: refunds by the firm and disputes by the cardholder's bank. */
@Component
class SimulatorReversals {
    private static final Pattern REFUND = Pattern.compile("amount|charge|payment_intent|reason|metadata\\[[^]]+]");
    private static final long DISPUTE_FEE = 2000;

    private final SimulatorStore store;
    private final SimulatorEvents events;
    private final SimulatorPayments payments;
    private final InstantSource clock;

    SimulatorReversals(SimulatorStore store, SimulatorEvents events, SimulatorPayments payments, InstantSource clock) {
        this.store = store;
        this.events = events;
        this.payments = payments;
        this.clock = clock;
    }

    /** {@code POST /v1/refunds}. */
    ObjectNode refund(SimulatorAccount account, SimulatorParameters given) {
        given.allow(REFUND);
        synchronized (store) {
            var charge = given.optional("charge").isPresent()
                    ? charge(account, given.required("charge"))
                    : chargeOf(account, given.required("payment_intent"));
            long left = charge.required("amount_captured").asLong()
                    - charge.required("amount_refunded").asLong();
            SimulatorCurrencies.refuseOddUnits(
                    given.integer("amount", left), charge.required("currency").asString(), "amount");
            return refund(account, charge, given.integer("amount", left), left);
        }
    }

    private ObjectNode refund(SimulatorAccount account, ObjectNode charge, long amount, long left) {
        if (left == 0) {
            throw SimulatorError.invalid("charge_already_refunded", null, "Charge has already been refunded.");
        }
        if (amount <= 0 || amount > left) {
            throw SimulatorError.invalid(null, "amount", "Refund amount is greater than unrefunded amount on charge");
        }
        var refund = store.blank("refund", "re_")
                .put("status", "succeeded")
                .put("amount", amount)
                .put("created", now());
        concerns(refund, charge);
        refund.put("balance_transaction", payments.balance(account, "refund", refund, -amount, 0));
        store.put(account.id(), refund);
        refunded(account, charge, amount);
        events.happened(account, "refund.created", refund);
        events.happened(account, "charge.refunded", charge);
        return refund;
    }

    /** The bank sent a refund back: the firm has the money again. */
    ObjectNode failRefund(SimulatorAccount account, ObjectNode refund) {
        synchronized (store) {
            long amount = refund.required("amount").asLong();
            refund.put("status", "failed");
            payments.balance(account, "refund_failure", refund, amount, 0);
            store.put(account.id(), refund);
            refunded(account, charge(account, refund.required("charge").asString()), -amount);
            events.happened(account, "refund.failed", refund);
            return refund;
        }
    }

    /**
     * The cardholder's bank takes the money back. An outcome of {@code won} or {@code lost} closes the open dispute, or opens
     * and closes one.
     */
    ObjectNode dispute(SimulatorAccount account, String intent, String outcome, long amountOrAll) {
        synchronized (store) {
            var charge = chargeOf(account, intent);
            var open = store.list(
                    account.id(),
                    "dispute",
                    known -> known.required("charge").equals(charge.required("id"))
                            && known.required("status").asString().equals("needs_response"));
            var dispute = open.isEmpty() ? opened(account, charge, amountOrAll) : open.getFirst();
            return outcome.equals("open") ? dispute : closed(account, dispute, outcome);
        }
    }

    private ObjectNode opened(SimulatorAccount account, ObjectNode charge, long amountOrAll) {
        long amount = amountOrAll > 0
                ? amountOrAll
                : charge.required("amount_captured").asLong();
        var dispute = store.blank("dispute", "dp_")
                .put("amount", amount)
                .put("created", now())
                .put("reason", "fraudulent")
                .put("status", "needs_response");
        concerns(dispute, charge);
        var line = payments.balance(account, "adjustment", dispute, -amount, DISPUTE_FEE);
        dispute.putArray("balance_transactions")
                .add(store.find(account.id(), line).orElseThrow());
        store.put(account.id(), dispute);
        store.put(account.id(), charge.put("disputed", true));
        events.happened(account, "charge.dispute.created", dispute);
        events.happened(account, "charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    private ObjectNode closed(SimulatorAccount account, ObjectNode dispute, String outcome) {
        dispute.put("status", outcome);
        if (outcome.equals("won")) {
            var line = payments.balance(
                    account, "adjustment", dispute, dispute.required("amount").asLong(), 0);
            dispute.withArray("balance_transactions")
                    .add(store.find(account.id(), line).orElseThrow());
            store.put(account.id(), dispute);
            events.happened(account, "charge.dispute.funds_reinstated", dispute);
        }
        events.happened(account, "charge.dispute.closed", store.put(account.id(), dispute));
        return dispute;
    }

    private void refunded(SimulatorAccount account, ObjectNode charge, long amount) {
        long refunded = charge.required("amount_refunded").asLong() + amount;
        charge.put("amount_refunded", refunded);
        charge.put("refunded", refunded == charge.required("amount_captured").asLong());
        store.put(account.id(), charge);
    }

    private static void concerns(ObjectNode reversal, ObjectNode charge) {
        for (var field : new String[] {"currency", "payment_intent", "payment_method"}) {
            if (reversal.has(field)) {
                reversal.put(field, charge.required(field).asString());
            }
        }
        reversal.put("charge", charge.required("id").asString());
    }

    private ObjectNode chargeOf(SimulatorAccount account, String intent) {
        return store.find(account.id(), intent)
                .filter(found -> found.path("status").asString("").equals("succeeded"))
                .map(found -> charge(account, found.required("latest_charge").asString()))
                .orElseThrow(() -> SimulatorError.missing("payment_intent", intent));
    }

    private ObjectNode charge(SimulatorAccount account, String id) {
        return store.find(account.id(), id)
                .filter(found -> found.path("object").asString("").equals("charge"))
                .orElseThrow(() -> SimulatorError.missing("charge", id));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
