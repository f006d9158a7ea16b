package io.quittance.sandbox.stripe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Which path of Stripe's API does what: the part of it that a firm's own account needs to be paid. */
@Component
class SimulatorRoutes {

    private static final Pattern LIST = Pattern.compile(
            "limit|starting_after|ending_before|created(\\[(gt|gte|lt|lte)])?|payment_intent|charge|type|types\\[\\d*]|status");
    private static final Map<String, String> LISTED = Map.of(
            "checkout/sessions", "checkout.session",
            "payment_intents", "payment_intent",
            "charges", "charge",
            "refunds", "refund",
            "disputes", "dispute",
            "events", "event",
            "balance_transactions", "balance_transaction");

    private final SimulatorStore store;
    private final SimulatorSessions sessions;
    private final SimulatorReversals reversals;

    SimulatorRoutes(SimulatorStore store, SimulatorSessions sessions, SimulatorReversals reversals) {
        this.store = store;
        this.sessions = sessions;
        this.reversals = reversals;
    }

    ObjectNode route(SimulatorAccount account, String method, String path, SimulatorParameters given) {
        var what = path.substring("/v1/".length());
        return method.equals("POST") ? post(account, what, given) : get(account, what, given);
    }

    private ObjectNode post(SimulatorAccount account, String what, SimulatorParameters given) {
        if (what.equals("checkout/sessions")) {
            return sessions.create(account, given);
        }
        if (what.equals("refunds")) {
            return reversals.refund(account, given);
        }
        if (what.startsWith("checkout/sessions/") && what.endsWith("/expire")) {
            return sessions.expire(account, what.split("/")[2]);
        }
        throw unknown("POST", what);
    }

    private ObjectNode get(SimulatorAccount account, String what, SimulatorParameters given) {
        var type = LISTED.get(what);
        if (type != null) {
            given.allow(LIST);
            return list(account, what, type, given);
        }
        int slash = what.lastIndexOf('/');
        var single = slash < 0 ? null : LISTED.get(what.substring(0, slash));
        if (single == null) {
            throw unknown("GET", what);
        }
        given.allow(Pattern.compile("expand"));
        return expand(account, one(account, single, what.substring(slash + 1)), given);
    }

    private ObjectNode one(SimulatorAccount account, String type, String id) {
        return type.equals("checkout.session")
                ? sessions.retrieve(account, id)
                : store.find(account.id(), id)
                        .filter(found -> found.path("object").asString("").equals(type))
                        .orElseThrow(() -> SimulatorError.missing(type, id));
    }

    /** Puts the object in the place of its identifier where {@code expand[]} names the field. */
    private ObjectNode expand(SimulatorAccount account, ObjectNode found, SimulatorParameters given) {
        given.fields().forEach((name, value) -> {
            if (name.startsWith("expand")) {
                for (var field : value.split(",")) {
                    store.find(account.id(), found.path(field).asString(""))
                            .ifPresent(object -> found.set(field, object));
                }
            }
        });
        return found;
    }

    private ObjectNode list(SimulatorAccount account, String what, String type, SimulatorParameters given) {
        var all = after(store.list(account.id(), type, wanted(given)), given.optional("starting_after"));
        int limit = Math.clamp(given.integer("limit", 10), 1, 100);
        var page = store.empty().put("object", "list").put("url", "/v1/" + what).put("has_more", all.size() > limit);
        var data = page.putArray("data");
        all.stream()
                .limit(limit)
                .map(object -> expandListed(account, object, given))
                .forEach(data::add);
        return page;
    }

    private ObjectNode expandListed(SimulatorAccount account, ObjectNode object, SimulatorParameters given) {
        given.fields().forEach((name, value) -> {
            if (name.startsWith("expand") && value.startsWith("data.")) {
                var field = value.substring("data.".length());
                store.find(account.id(), object.path(field).asString("")).ifPresent(found -> object.set(field, found));
            }
        });
        return object;
    }

    private static List<ObjectNode> after(List<ObjectNode> all, Optional<String> id) {
        return id.map(last -> all.stream()
                        .dropWhile(object -> !object.required("id").asString().equals(last))
                        .skip(1)
                        .toList())
                .orElse(all);
    }

    private static Predicate<ObjectNode> wanted(SimulatorParameters given) {
        long from = given.integer("created[gte]", given.integer("created[gt]", -1) + 1);
        long until = given.integer("created[lte]", given.integer("created[lt]", Long.MAX_VALUE) - 1);
        return object -> {
            long created = object.required("created").asLong();
            return created >= from
                    && created <= until
                    && matches(given, "payment_intent", object)
                    && matches(given, "charge", object)
                    && matches(given, "type", object)
                    && matches(given, "status", object);
        };
    }

    private static boolean matches(SimulatorParameters given, String field, ObjectNode object) {
        return given.optional(field)
                .map(value -> object.path(field).asString("").equals(value))
                .orElse(true);
    }

    private static SimulatorError unknown(String method, String what) {
        return new SimulatorError(
                404,
                "invalid_request_error",
                "url_invalid",
                null,
                "Unrecognized request URL (" + method + ": /v1/" + what + ").");
    }
}
