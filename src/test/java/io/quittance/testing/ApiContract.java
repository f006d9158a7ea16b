package io.quittance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds what the API answers against its own description: status, content type and every field, none more and none less. */
public final class ApiContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, ApiContract> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode document;

    private ApiContract(JsonNode document) {
        this.document = document;
    }

    static ApiContract at(String base) {
        return KNOWN.computeIfAbsent(base, ApiContract::fetched);
    }

    private static ApiContract fetched(String base) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/openapi.json"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var document = JSON.readTree(answer.body());
            document.path("components").path("schemas").forEach(ApiContract::closed);
            return new ApiContract(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer with a field that is not described is a fault too. */
    private static void closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
    }

    void hold(String method, String path, @Nullable String sent, HttpResponse<String> answer) {
        var operation = operation(method, path.replaceFirst("\\?.*", ""));
        if (operation == null) {
            assertThat(answer.statusCode())
                    .as("%s %s is not described", method, path)
                    .isGreaterThanOrEqualTo(400);
            return;
        }
        var about = "%s %s -> %d %s".formatted(method, path, answer.statusCode(), answer.body());
        var described = operation.path("responses").path(String.valueOf(answer.statusCode()));
        assertThat(described.isMissingNode()).as("status of " + about).isFalse();
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!described.has("content")) {
            assertThat(answer.body()).as(about).isEmpty();
            return;
        }
        var media = described.path("content").get(type);
        assertThat(media != null || described.path("content").has("*/*"))
                .as("type " + type + " of " + about)
                .isTrue();
        if (type.endsWith("json") && media != null) {
            assertThat(faults(media.path("schema"), answer.body())).as(about).isEmpty();
        }
        var body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (sent != null && answer.statusCode() < 300 && !body.isMissingNode()) {
            assertThat(faults(body, sent)).as("sent: " + sent).isEmpty();
        }
    }

    /** What an example or answer has wrong. */
    public List<String> faults(JsonNode schema, String json) {
        var whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.path("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(whole);
        return compiled.validate(JSON.readTree(json)).stream()
                .map(Object::toString)
                .toList();
    }

    /** As it was fetched. */
    public JsonNode document() {
        return document;
    }

    private @Nullable JsonNode operation(String method, String path) {
        for (var described : document.path("paths").properties()) {
            var pattern = described.getKey().replaceAll("\\{[^}]*}", "[^/]+");
            if (path.matches(pattern) && described.getValue().has(method.toLowerCase(Locale.ROOT))) {
                return described.getValue().get(method.toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }
}
