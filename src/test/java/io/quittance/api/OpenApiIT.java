package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.QuittanceTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API describes itself, and what it describes is what others rely on. */
@QuittanceTest
class OpenApiIT {

    private static final String[] CONTRACT = {
        "get /debtors",
        "get /debtors/{}",
        "put /debtors/{}",
        "get /invoices",
        "get /invoices/{}",
        "put /invoices/{}",
        "get /invoices/{}/balance",
        "get /invoices/{}/decision",
        "post /imports",
        "get /imports/{}",
        "post /imports/{}/repeat",
        "get /imports/{}/rejections.csv",
        "get /documents/{}",
        "post /holds",
        "get /holds",
        "delete /holds/{}",
        "post /payments",
        "get /payments",
        "get /payments/{}",
        "post /payments/{}/reversal",
        "post /reminder-runs",
        "get /reminder-runs/{}",
        "get /reminder-runs/{}/decisions",
        "get /messages",
        "get /messages/{}",
        "get /messages/{}/content",
        "get /reports/kpis",
        "get /reports/ageing",
    };

    @Value("${quittance.public-url}")
    private String url;

    @Test
    void the_description_names_exactly_the_methods_of_the_contract() throws IOException, InterruptedException {
        var described = new TreeSet<String>();
        description()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toLowerCase(Locale.ROOT) + " " + neutral(path.getKey()))));
        assertThat(described).containsExactlyInAnyOrder(CONTRACT);
    }

    private static String neutral(String path) {
        return path.replaceFirst("^/api/v1", "").replaceAll("\\{[^}]*}", "{}");
    }

    private JsonNode description() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/api/openapi.json"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return JsonMapper.builder().build().readTree(answer.body());
        }
    }
}
