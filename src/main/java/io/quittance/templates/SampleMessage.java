package io.quittance.templates;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the {@code sample.json} of a template holds; nothing in it is about a person.
 *
 * @param values the values around the content: firm, addressee, link, check code, data notice
 */
public record SampleMessage(MessageContent content, Map<String, @Nullable Object> values) {

    private static final String CONTENT = "content";

    public static SampleMessage of(String template) {
        var sample = ContentJson.tree(TemplateFiles.shipped().sample(template));
        var values = values(sample);
        return new SampleMessage(ContentJson.read(sample.required(CONTENT), template), values);
    }

    private static Map<String, @Nullable Object> values(JsonNode node) {
        var values = new HashMap<String, @Nullable Object>();
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals(CONTENT))
                .forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static @Nullable Object value(JsonNode node) {
        return node.isNull() ? null : node.isObject() ? values(node) : node.asString();
    }
}
