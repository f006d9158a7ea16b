package io.quittance.sandbox.stripe;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form fields of one request, flat as Stripe's own encoding: {@code line_items[0][quantity]}. A field that the endpoint
 * does not know is refused, as Stripe does.
 */
record SimulatorParameters(Map<String, String> fields) {

    private static final Pattern ALWAYS = Pattern.compile("expand(\\[\\d*])?");

    void allow(Pattern known) {
        for (var name : fields.keySet()) {
            if (!known.matcher(name).matches() && !ALWAYS.matcher(name).matches()) {
                throw SimulatorError.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
            }
        }
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return optional(name)
                .orElseThrow(() ->
                        SimulatorError.invalid("parameter_missing", name, "Missing required param: " + name + "."));
    }

    long integer(String name) {
        return parse(name, required(name));
    }

    long integer(String name, long otherwise) {
        return optional(name).map(value -> parse(name, value)).orElse(otherwise);
    }

    boolean isPresent(String name) {
        return fields.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "["));
    }

    /** Copies {@code metadata[a]=b} below the given prefix into an object's metadata. */
    void copyMetadata(String prefix, ObjectNode target) {
        var metadata = target.putObject("metadata");
        new TreeMap<>(fields).forEach((name, value) -> {
            if (name.startsWith(prefix + "[") && name.endsWith("]")) {
                metadata.put(name.substring(prefix.length() + 1, name.length() - 1), value);
            }
        });
    }

    private static long parse(String name, String value) {
        if (!Pattern.matches("-?\\d{1,15}", value)) {
            throw SimulatorError.invalid("parameter_invalid_integer", name, "Invalid integer: " + value);
        }
        return Long.parseLong(value);
    }
}
