package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.BusinessDay;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Promises as programs see them. */
@QuittanceTest
class PromiseApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BusinessDay businessDay;

    private ApiProgram program;
    private String token;
    private LocalDate today;
    private int status;

    @BeforeEach
    void a_firm_with_two_overdue_invoices() {
        var cast = new Cast(context);
        program = new ApiProgram(url);
        var firm = cast.firm();
        var client = cast.client(firm);
        token = program.token(client.clientId(), client.secret(), null);
        today = businessDay.today(firm.zone());
        call("PUT", "/debtors/D-1", """
                {"name":"Dupont","kind":"BUSINESS","country":"FR","language":"fr","email":"c@dupont.example",
                 "address":{"street":"1 rue du Port","postalCode":"33000","city":"Bordeaux","country":"FR"}}""");
        for (var number : new String[] {"B-1", "B-2"}) {
            call("PUT", "/invoices/" + number, """
                    {"debtor":"D-1","type":"INVOICE","issuedOn":"%s","dueOn":"%s","total":{"amount":"300.00","currency":"EUR"}}""".formatted(today.minusDays(50), today.minusDays(20)));
        }
    }

    @AfterEach
    void leave() {
        program.close();
    }

    @Test
    void a_promise_stops_the_reminders_of_its_invoice_until_it_is_taken_back() {
        var promise = call("POST", "/promises", said("[\"B-1\"]", "300.00", today.plusDays(7)));
        assertThat(status).isEqualTo(201);
        assertThat(promise.path("state").asString()).isEqualTo("OPEN");
        assertThat(promise.path("holdUntil").asString())
                .isEqualTo(today.plusDays(9).toString());
        assertThat(reason("B-1")).isEqualTo("PROMISE");
        assertThat(reason("B-2")).isNotEqualTo("PROMISE");
        assertThat(call("GET", "/promises?debtor=D-1&state=OPEN", null)
                        .path("items")
                        .get(0)
                        .path("id"))
                .isEqualTo(promise.path("id"));
        var path = "/promises/" + promise.path("id").asString() + "/cancellation";
        assertThat(call("POST", path, "{}").path("state").asString()).isEqualTo("CANCELLED");
        assertThat(reason("B-1")).isNotEqualTo("PROMISE");
        assertThat(call("GET", "/promises?state=OPEN", null).path("items")).isEmpty();
    }

    @Test
    void without_invoices_it_is_about_all_and_lists_come_in_pages() {
        var promise = call("POST", "/promises", said("null", "450.00", today));
        assertThat(promise.path("invoices")).hasSize(2);
        assertThat(reason("B-1")).isEqualTo("PROMISE");
        assertThat(reason("B-2")).isEqualTo("PROMISE");
        call("POST", "/promises", said("[\"B-2\"]", "300.00", today.plusDays(3)));
        var first = call("GET", "/promises?limit=1", null);
        assertThat(first.path("items").get(0).path("state").asString()).isEqualTo("CANCELLED");
        var second = call("GET", "/promises?limit=1&after=" + first.path("next").asString(), null);
        assertThat(second.path("items").get(0).path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void a_hold_by_hand_because_of_a_promise_is_a_promise() {
        call("POST", "/holds", """
                {"invoice":"B-1","kind":"PROMISE","until":"%s","reason":"said on the phone"}""".formatted(today.plusDays(7)));
        var promise = call("GET", "/promises?debtor=D-1", null).path("items").get(0);
        assertThat(promise.path("by").asString()).isEqualTo("AGENT");
        assertThat(promise.path("amount").path("amount").asString()).isEqualTo("300.00");
        assertThat(call("GET", "/holds?invoice=B-1", null).path("items")).hasSize(1);
    }

    @Test
    void what_cannot_be_promised_is_refused_with_its_field() {
        assertThat(field(said("[\"B-1\"]", "300.01", today))).isEqualTo("amount");
        assertThat(field(said("[\"B-1\"]", "300.00", today.minusDays(1)))).isEqualTo("on");
        assertThat(field(said("[\"B-9\"]", "300.00", today))).isEqualTo("invoices");
        assertThat(field("""
                {"debtor":"D-9","amount":{"amount":"1.00","currency":"EUR"},"on":"%s","by":"DEBTOR"}""".formatted(today))).isEqualTo("debtor");
        call("POST", "/promises/pr_999999/cancellation", "{}");
        assertThat(status).isEqualTo(404);
    }

    private String field(String body) {
        var problem = call("POST", "/promises", body);
        assertThat(status).isEqualTo(422);
        return problem.path("errors").get(0).path("field").asString();
    }

    private String reason(String invoice) {
        return call("GET", "/invoices/" + invoice + "/decision", null)
                .path("reason")
                .asString();
    }

    private static String said(String invoices, String amount, LocalDate on) {
        return """
                {"debtor":"D-1","invoices":%s,"amount":{"amount":"%s","currency":"EUR"},"on":"%s","by":"DEBTOR"}""".formatted(invoices, amount, on);
    }

    private JsonNode call(String method, String path, @Nullable String json) {
        var answer = program.call(method, "/api/v1" + path, token, json);
        status = answer.statusCode();
        return JSON.readTree(answer.body());
    }
}
