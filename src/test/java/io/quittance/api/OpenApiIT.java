package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.ApiProgram;
import io.quittance.testing.QuittanceTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
        "post /imports/{}/wave",
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
        "get /plan-rules",
        "post /plan-quotes",
        "get /plans",
        "post /plans",
        "get /plans/{}",
        "post /plans/{}/accept",
        "post /plans/{}/changes",
        "post /plans/{}/counter",
        "post /plans/{}/decline",
        "post /plans/{}/withdraw",
        "get /promises",
        "post /promises",
        "post /promises/{}/cancellation",
        "get /settlements",
        "post /settlements",
        "get /settlements/{}",
        "post /settlements/{}/withdrawal",
        "get /settlement-floors",
        "put /settlement-floors",
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

    @Test
    void every_operation_says_its_name_its_answers_its_problems_and_what_each_field_means() throws Exception {
        var document = description();
        var names = new TreeSet<String>();
        document.path("paths")
                .forEach(path -> path.propertyStream().forEach(method -> {
                    var operation = method.getValue();
                    assertThat(names.add(operation.path("operationId").asString()))
                            .isTrue();
                    assertThat(operation.path("summary").asString()).isNotBlank();
                    assertThat(operation.path("responses").propertyNames()).contains("401", "403", "422", "500");
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertThat(
                                            parameter.path("description").asString())
                                    .as(operation.path("operationId") + " " + parameter)
                                    .isNotBlank());
                    if (method.getKey().equals("post")) {
                        assertThat(operation.path("parameters").toString()).contains("Idempotency-Key");
                    }
                }));
        assertThat(names).contains("putDebtor", "listPayments").noneMatch(name -> name.contains("_"));
        document.path("components")
                .path("schemas")
                .propertyStream()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyStream()
                        .forEach(field -> assertThat(
                                        field.getValue().path("description").asString())
                                .as(schema.getKey() + "." + field.getKey())
                                .isNotBlank()));
    }

    @Test
    void every_example_is_one_of_what_is_described() {
        var contract = new ApiProgram(url).contract();
        var examples = new AtomicInteger();
        contract.document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    var media = Stream.concat(
                            operation.path("requestBody").path("content").valueStream(),
                            operation
                                    .path("responses")
                                    .valueStream()
                                    .flatMap(one -> one.path("content").valueStream()));
                    media.filter(one -> one.has("example")).forEach(one -> {
                        examples.incrementAndGet();
                        assertThat(contract.faults(
                                        one.path("schema"), one.path("example").toString()))
                                .as(operation.path("operationId") + " " + one.path("example"))
                                .isEmpty();
                    });
                }));
        assertThat(examples.get()).isGreaterThan(60);
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
