package io.quittance.api.description;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fields mean, and examples: {@code fields.properties} and {@code examples.json} beside this class. */
@Component
class Words {

    private final Properties fields = new Properties();
    private final JsonNode examples;

    Words(JsonMapper json) {
        try (var words = resource("fields.properties")) {
            fields.load(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.examples = json.readTree(resource("examples.json"));
    }

    /** What a field of a schema means, said for this schema or for all that have it; of the schema itself without a field. */
    @Nullable
    String of(String schema, String field) {
        var own = fields.getProperty(field.isEmpty() ? schema : schema + "." + field);
        return own != null || field.isEmpty() ? own : fields.getProperty("*." + field);
    }

    /** Adds an example of what is sent or answered, when there is one. @param part {@code request} or {@code answer} */
    MediaType show(MediaType media, String operation, String part) {
        var example = examples.path(operation).path(part);
        return example.isMissingNode() ? media : media.example(read(example.toString()));
    }

    private static Object read(String example) {
        try {
            return Json31.mapper().readTree(example);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStreamReader resource(String name) {
        var stream = Words.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("no " + name);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
