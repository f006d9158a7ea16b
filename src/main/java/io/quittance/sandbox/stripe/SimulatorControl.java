package io.quittance.sandbox.stripe;

import io.quittance.kernel.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

/** The levers of the simulated Stripe, for people and scripts who try things out. */
@RestController
@RequestMapping("/sandbox/stripe")
class SimulatorControl {

    private final SimulatorStore store;
    private final SimulatorAccounts accounts;
    private final SimulatorPayments payments;
    private final SimulatorReversals reversals;
    private final SimulatorWebhooks webhooks;
    private final SimulatorFaults faults;

    SimulatorControl(
            SimulatorStore store,
            SimulatorAccounts accounts,
            SimulatorPayments payments,
            SimulatorReversals reversals,
            SimulatorWebhooks webhooks,
            SimulatorFaults faults) {
        this.store = store;
        this.accounts = accounts;
        this.payments = payments;
        this.reversals = reversals;
        this.webhooks = webhooks;
        this.faults = faults;
    }

    record Account(
            String firm, @Nullable String name, @Nullable String currency) {}

    record Advance(@Nullable String object, String to) {}

    record Reversal(
            String paymentIntent,
            @Nullable String amount,
            @Nullable String outcome) {}

    record Deliver(
            String firm,
            @Nullable String event,
            @Nullable Integer copies,
            @Nullable Boolean shuffle) {}

    record Faults(
            String mode, @Nullable Integer times, @Nullable Integer seconds) {}

    /** Opens an account for a firm: its keys are then stored with the firm in the console. */
    @PostMapping("/accounts")
    SimulatorAccount account(@RequestBody Account wanted) {
        return accounts.open(
                wanted.firm,
                Objects.requireNonNullElse(wanted.name, wanted.firm),
                Objects.requireNonNullElse(wanted.currency, "eur"));
    }

    /** Decides a payment or refund that is on its way; without an object, every payment that is. */
    @PostMapping("/advance")
    Map<String, List<String>> advance(@RequestBody Advance wanted) {
        var succeeded = switch (wanted.to) {
            case "succeeded" -> true;
            case "failed" -> false;
            default -> throw refused("to must be succeeded or failed");
        };
        var moved = new ArrayList<String>();
        for (var account : accounts.all()) {
            for (var object : waiting(account, wanted.object)) {
                if (object.required("object").asString().equals("refund")) {
                    reversals.failRefund(account, object);
                } else {
                    payments.advance(account, object, succeeded);
                }
                moved.add(object.required("id").asString());
            }
        }
        return Map.of("advanced", moved);
    }

    private List<ObjectNode> waiting(SimulatorAccount account, @Nullable String id) {
        if (id == null) {
            return store.list(
                    account.id(), "payment_intent", intent -> status(intent).equals("processing"));
        }
        return store.find(account.id(), id).stream()
                .filter(object -> status(object).equals("processing")
                        || object.required("object").asString().equals("refund")
                                && status(object).equals("succeeded"))
                .toList();
    }

    @PostMapping("/refunds")
    ObjectNode refund(@RequestBody Reversal wanted) {
        var account = owner(wanted.paymentIntent);
        var fields = new TreeMap<>(Map.of("payment_intent", wanted.paymentIntent));
        if (wanted.amount != null) {
            fields.put("amount", Long.toString(minor(account, wanted)));
        }
        return answered(() -> reversals.refund(account, new SimulatorParameters(fields)));
    }

    @PostMapping("/disputes")
    ObjectNode dispute(@RequestBody Reversal wanted) {
        var account = owner(wanted.paymentIntent);
        var outcome = wanted.outcome == null ? "open" : wanted.outcome;
        if (!List.of("open", "won", "lost").contains(outcome)) {
            throw refused("outcome must be open, won or lost");
        }
        long amount = wanted.amount == null ? 0 : minor(account, wanted);
        return answered(() -> reversals.dispute(account, wanted.paymentIntent, outcome, amount));
    }

    /** Delivers one event, or all events of the firm, in as many copies as wanted at once. */
    @PostMapping("/deliver")
    Map<String, Object> deliver(@RequestBody Deliver wanted) {
        var account = accounts.ofFirm(wanted.firm).orElseThrow(() -> refused("unknown firm"));
        var events = new ArrayList<>(store.list(
                        account.id(),
                        "event",
                        event -> wanted.event == null
                                || event.required("id").asString().equals(wanted.event))
                .reversed());
        var copies =
                Collections.nCopies(
                                Math.clamp(Optional.ofNullable(wanted.copies).orElse(1), 1, 500), events)
                        .stream()
                        .flatMap(List::stream)
                        .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        if (Boolean.TRUE.equals(wanted.shuffle)) {
            Collections.shuffle(copies);
        }
        var answers = new TreeMap<String, Integer>();
        deliverAtOnce(account, copies).forEach(status -> answers.merge(Integer.toString(status), 1, Integer::sum));
        return Map.of("delivered", copies.size(), "answers", answers);
    }

    private List<Integer> deliverAtOnce(SimulatorAccount account, List<ObjectNode> events) {
        var sent = events.stream()
                .map(event -> CompletableFuture.supplyAsync(
                        () -> {
                            var body = event.toString();
                            return webhooks.post(
                                    account,
                                    body,
                                    SimulatorWebhooks.signature(account.webhookSecret(), webhooks.now(), body));
                        },
                        Thread::startVirtualThread))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    /** Plans faults; a mode of {@code none} forgets what was planned. */
    @PutMapping("/faults")
    Map<String, Integer> faults(@RequestBody Faults wanted) {
        if (wanted.mode.equals("none")) {
            faults.clear();
        } else {
            var mode = SimulatorFaults.Mode.parse(wanted.mode).orElseThrow(() -> refused("unknown mode"));
            var hold = Duration.ofSeconds(Optional.ofNullable(wanted.seconds).orElse(30));
            faults.plan(mode, Math.clamp(Optional.ofNullable(wanted.times).orElse(1), 1, 10_000), hold);
        }
        return Map.of("planned", faults.planned());
    }

    private long minor(SimulatorAccount account, Reversal wanted) {
        var currency = store.find(account.id(), wanted.paymentIntent)
                .orElseThrow()
                .required("currency")
                .asString();
        var amount = Money.parse(Optional.ofNullable(wanted.amount).orElseThrow(), currency.toUpperCase(Locale.ROOT));
        return SimulatorCurrencies.units(amount.amountText(), currency);
    }

    private SimulatorAccount owner(String intent) {
        return accounts.owning(intent).orElseThrow(() -> refused("unknown payment intent"));
    }

    private static ObjectNode answered(java.util.function.Supplier<ObjectNode> work) {
        try {
            return work.get();
        } catch (SimulatorError error) {
            throw refused(String.valueOf(error.getMessage()));
        }
    }

    private static String status(ObjectNode object) {
        return object.path("status").asString("");
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }
}
