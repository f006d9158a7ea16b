package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.identity.ApiScope;
import io.quittance.parties.Firm;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A POST with an idempotency key is done once; bodies are read strictly. */
@QuittanceTest
class IdempotencyIT {

    private static final String DEBTOR = """
            {"name":"Dupont","kind":"BUSINESS","country":"FR","language":"fr",
             "address":{"street":"1 rue du Port","postalCode":"33000","city":"Bordeaux","country":"FR"}}""";
    private static final String HOLD = "{\"debtor\":\"D-1\",\"kind\":\"AGENT\",\"reason\":\"on the phone\"}";

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private ApplicationContext context;

    private ApiProgram program;
    private String token;

    private Cast cast;
    private Firm firm;

    @BeforeEach
    void aFirmWithADebtor() {
        cast = new Cast(context);
        firm = cast.firm();
        var client = cast.client(firm);
        program = new ApiProgram(url);
        token = program.token(client.clientId(), client.secret(), null);
        assertThat(program.call("PUT", "/api/v1/debtors/D-1", token, DEBTOR).statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void leave() {
        program.close();
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_is_not_done_again() {
        var first = hold("key-1", HOLD);
        var second = hold("key-1", HOLD);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(holds()).isEqualTo(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        hold("key-2", HOLD);

        var other = hold("key-2", HOLD.replace("phone", "street"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("urn:quittance:problem:idempotency-mismatch");
    }

    @Test
    void the_key_of_one_firm_is_nothing_to_another() {
        hold("key-3", HOLD);
        var cast = new Cast(context);
        var other = cast.client(cast.firm());
        var foreign = program.token(other.clientId(), other.secret(), null);

        var answer = program.call("POST", "/api/v1/holds", foreign, HOLD, "Idempotency-Key", "key-3");

        assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(answer.statusCode()).isNotEqualTo(201);
    }

    @Test
    void a_client_without_the_right_gets_nothing_of_anothers_answer_and_leaves_nothing_behind() {
        var weak = client(ApiScope.REMINDERS_READ);
        assertThat(holdOf(weak, "key-5").statusCode()).as("first the weak one").isEqualTo(403);
        assertThat(hold("key-5", HOLD).statusCode())
                .as("its refusal is not ours")
                .isEqualTo(201);
        var again = holdOf(weak, "key-5");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.body()).doesNotContain("h_");
    }

    @Test
    void a_key_of_another_client_of_the_firm_and_on_another_route_is_another_key() {
        assertThat(hold("key-6", HOLD).statusCode()).isEqualTo(201);
        var colleague = holdOf(client(ApiScope.REMINDERS_WRITE), "key-6");
        assertThat(colleague.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(holds()).isEqualTo(2);
        var run = program.call("POST", "/api/v1/reminder-runs", token, "{}", "Idempotency-Key", "key-6");
        assertThat(run.body()).contains("\"field\":\"on\"").doesNotContain("idempotency-mismatch");
    }

    private String client(ApiScope scope) {
        var other = cast.client(firm, scope);
        return program.token(other.clientId(), other.secret(), null);
    }

    private HttpResponse<String> holdOf(String caller, String key) {
        return program.call("POST", "/api/v1/holds", caller, HOLD, "Idempotency-Key", key);
    }

    @Test
    void twenty_at_once_are_done_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<Integer>> calls = IntStream.range(0, 20)
                    .mapToObj(_ -> () -> hold("key-4", HOLD).statusCode());
            var answers = threads.invokeAll(calls.toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        assertThat(holds()).isEqualTo(1);
    }

    @Test
    void a_key_has_1_to_255_visible_characters() {
        assertThat(hold("k".repeat(256), HOLD).statusCode()).isEqualTo(400);
        assertThat(hold("two words", HOLD).statusCode()).isEqualTo(400);
    }

    @Test
    void what_the_contract_does_not_know_is_named() {
        assertRefused(HOLD.replace("}", ",\"surprise\":1}"), 422, "\"field\":\"surprise\"");
        assertRefused(HOLD.replace("\"on the phone\"", "7"), 422, "\"field\":\"reason\"");
        assertRefused(HOLD.replace("}", ",\"kind\":\"AGENT\"}"), 400, "malformed");
        assertRefused(HOLD + "{}", 400, "malformed");
        assertRefused("[", 400, "malformed");
        assertRefused("{\"reason\":\"" + "x".repeat(1_100_000) + "\"}", 413, "too-large");
        assertThat(program.call("POST", "/api/v1/holds", token, null, "Content-Type", "text/xml")
                        .statusCode())
                .isIn(400, 415);
        assertThat(program.call("PATCH", "/api/v1/debtors/D-1", token, "{}").statusCode())
                .isIn(404, 405);
    }

    private void assertRefused(String body, int status, String contains) {
        var answer = program.call("POST", "/api/v1/holds", token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(contains, "urn:uuid:").doesNotContain("tools.jackson", "io.quittance");
    }

    private HttpResponse<String> hold(String key, String body) {
        return program.call("POST", "/api/v1/holds", token, body, "Idempotency-Key", key);
    }

    private int holds() {
        return program.call("GET", "/api/v1/holds?debtor=D-1", token, null)
                        .body()
                        .split("\"id\":\"h_")
                        .length
                - 1;
    }
}
