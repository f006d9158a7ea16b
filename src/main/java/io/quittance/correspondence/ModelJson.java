package io.quittance.correspondence;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Template values as JSON and back. Money is an object of exactly {@code amount} and {@code currency}; a date is an ISO text
 * under a key that ends with On, By, Of or Until.
 */
final class ModelJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DATE_KEY = Pattern.compile(".*(On|By|Of|Until)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ModelJson() {}

    static String write(Map<String, ?> model) {
        return JSON.writeValueAsString(plain(model));
    }

    static Map<String, @Nullable Object> read(String json) {
        return object(JSON.readTree(json));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> Map.of("amount", money.amountText(), "currency", money.currencyCode());
            case LocalDate date -> date.toString();
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), plain(inner)));
                yield copy;
            }
            case Collection<?> list -> list.stream().map(ModelJson::plain).toList();
            case Boolean truth -> truth;
            case Integer number -> number;
            case Long number -> number;
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> object(JsonNode node) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
        return values;
    }

    private static @Nullable Object value(String key, JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            var list = new ArrayList<@Nullable Object>();
            node.forEach(inner -> list.add(value(key, inner)));
            return list;
        }
        if (node.isObject()) {
            return node.size() == 2 && node.has("amount") && node.has("currency")
                    ? Money.parse(
                            node.get("amount").asString(), node.get("currency").asString())
                    : object(node);
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        var text = node.asString();
        return DATE_KEY.matcher(key).matches() && DATE.matcher(text).matches() ? LocalDate.parse(text) : text;
    }
}
