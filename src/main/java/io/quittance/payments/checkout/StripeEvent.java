package io.quittance.payments.checkout;

import io.quittance.kernel.PlainDate;
import io.quittance.payments.refused.WebhookRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we take from a webhook: who tells, what kind of news, and which object to look at. Nothing else of the body is
 * believed or kept.
 *
 * @param target {@code cs_…} or {@code pi_…}; null when there is nothing to look at
 * @param problem why there is nothing to look at although the kind is known; null otherwise
 */
record StripeEvent(
        String id,
        String type,
        Instant happenedAt,
        boolean live,
        @Nullable String apiVersion,
        @Nullable String target,
        @Nullable String problem) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{3,200}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9_.]{1,100}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final Pattern SESSION = Pattern.compile("cs_[A-Za-z0-9_]{3,200}");
    private static final Pattern INTENT = Pattern.compile("pi_[A-Za-z0-9_]{3,200}");
    private static final long LAST_SECOND = PlainDate.LAST.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    private static final Set<String> OURS = Set.of("checkout.session.", "payment_intent.", "charge.", "refund.");
    private static final Set<String> OF_INTENTS = Set.of("charge", "refund", "dispute");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxTokenCount(20_000)
                            .maxStringLength(100_000)
                            .maxNameLength(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** True when it is news of a kind that we have no use for. */
    boolean isOfNoUse() {
        return target == null && problem == null;
    }

    /** Reads the body. @throws WebhookRefusedException when it is no event */
    static StripeEvent parse(byte[] body) {
        var root = tree(body);
        var id = text(root.path("id"), ID);
        var type = text(root.path("type"), TYPE);
        if (id == null || type == null || !"event".equals(root.path("object").asString(""))) {
            throw new WebhookRefusedException(WebhookRefusal.UNREADABLE, "not an event");
        }
        var object = root.path("data").path("object");
        var target = target(object);
        return new StripeEvent(
                id,
                type,
                happenedAt(root.path("created")),
                root.path("livemode").asBoolean(false),
                text(root.path("api_version"), VERSION),
                target,
                target == null ? problem(type, object) : null);
    }

    /** No time of a business day: such news cannot be stored, and Stripe never sent it. */
    private static Instant happenedAt(JsonNode node) {
        long created = node.isMissingNode() ? 0 : node.canConvertToLong() ? node.asLong() : -1;
        if (created < 0 || created > LAST_SECOND) {
            throw new WebhookRefusedException(WebhookRefusal.UNREADABLE, "created at no possible time");
        }
        return Instant.ofEpochSecond(created);
    }

    private static JsonNode tree(byte[] body) {
        try {
            // Read as text: a byte order mark in front is no JSON, and no guess at another encoding is made.
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new WebhookRefusedException(WebhookRefusal.UNREADABLE, "not JSON within our limits");
        }
    }

    private static @Nullable String target(JsonNode object) {
        return switch (object.path("object").asString("")) {
            case "checkout.session" -> text(object.path("id"), SESSION);
            case "payment_intent" -> text(object.path("id"), INTENT);
            case String kind when OF_INTENTS.contains(kind) -> text(object.path("payment_intent"), INTENT);
            default -> null;
        };
    }

    private static @Nullable String problem(String type, JsonNode object) {
        if (OURS.stream().noneMatch(type::startsWith)) {
            return null;
        }
        return OF_INTENTS.contains(object.path("object").asString(""))
                ? type + " names no payment intent"
                : type + " names no object that we could look at";
    }

    private static @Nullable String text(JsonNode node, Pattern form) {
        var value = node.isString() ? node.asString() : "";
        return form.matcher(value).matches() ? value : null;
    }
}
