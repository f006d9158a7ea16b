package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.BusinessDay;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans as programs see them. */
@QuittanceTest
class PlanApiIT {

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
        invoice("B-1", "600.00");
        invoice("B-2", "300.00");
    }

    @AfterEach
    void leave() {
        program.close();
    }

    @Test
    void the_rules_are_told_and_a_wish_gets_the_nearest_plan_that_keeps_them() {
        var rules = call("GET", "/plan-rules?debtor=D-1&currency=EUR", null);
        assertThat(rules.path("band").asString()).isEqualTo("BUSINESS up to 5000.00");
        assertThat(rules.path("rules").get(0).path("amount").path("amount").asString())
                .isEqualTo("100.00");
        var quote = call("POST", "/plan-quotes", wish("B-1", 12));
        assertThat(quote.path("outcome").asString()).isEqualTo("NEAR");
        var offered = new ArrayList<Integer>();
        quote.path("nearest").forEach(plan -> offered.add(plan.path("count").asInt()));
        assertThat(offered).containsExactly(3, 2, 1);
        for (var plan : quote.path("nearest")) {
            var again = call("POST", "/plan-quotes", """
                    {"debtor":"D-1","invoices":["B-1"],"firstOn":"%s","count":%d,"downPayment":%s}""".formatted(
                            plan.path("firstOn").asString(),
                            plan.path("count").asInt(),
                            plan.path("instalments").get(0).path("amount")));
            assertThat(again.path("outcome").asString()).isEqualTo("ACCEPTABLE");
        }
    }

    @Test
    void a_plan_that_keeps_the_rules_runs_and_payments_count_on_it() {
        var plan = call("POST", "/plans", said("B-1", 3, "DEBTOR"));
        assertThat(status).isEqualTo(201);
        assertThat(plan.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(call("GET", "/invoices/B-1/decision", null).path("reason").asString())
                .isEqualTo("PLAN");
        call("POST", "/plans", said("B-1", 3, "FIRM"));
        assertThat(status).isEqualTo(409);
        call("POST", "/payments", """
                {"invoice":"B-1","amount":{"amount":"250.00","currency":"EUR"},"valueOn":"%s","reference":"r-1","means":"TRANSFER"}""".formatted(today));
        var paid = call("GET", "/plans/" + plan.path("id").asString(), null);
        assertThat(paid.path("paid").path("amount").asString()).isEqualTo("250.00");
        assertThat(paid.path("schedule").get(0).path("state").asString()).isEqualTo("PAID");
        assertThat(paid.path("schedule").get(1).path("state").asString()).isEqualTo("PARTLY_PAID");
        call("POST", "/payments", """
                {"debtor":"D-1","amount":{"amount":"650.00","currency":"EUR"},"valueOn":"%s","reference":"r-2","means":"TRANSFER"}""".formatted(today));
        assertThat(call("GET", "/plans?state=COMPLETED", null).path("items")).hasSize(1);
    }

    @Test
    void a_round_is_answered_once_and_by_its_number() {
        var plan = call("POST", "/plans", said("B-1", 12, "DEBTOR"));
        assertThat(plan.path("state").asString()).isEqualTo("PROPOSED");
        var path = "/plans/" + plan.path("id").asString();
        call("POST", path + "/accept", "{}");
        assertThat(status).isEqualTo(428);
        call("POST", path + "/accept", "{}", "If-Match", "\"2\"");
        assertThat(status).isEqualTo(409);
        call("POST", path + "/withdraw", "{}", "If-Match", "\"1\"");
        assertThat(status).isEqualTo(422);
        var countered = call("POST", path + "/counter", """
                {"firstOn":"%s","count":4,"note":"Four would do"}""".formatted(today.plusDays(2)), "If-Match", "\"1\"");
        assertThat(countered.path("state").asString()).isEqualTo("COUNTERED");
        assertThat(countered.path("round").asInt()).isEqualTo(2);
        assertThat(countered.path("offers")).hasSize(2);
        call("POST", path + "/accept", "{}", "If-Match", "\"2\"");
        assertThat(status).isEqualTo(422);
        var withdrawn = call("POST", path + "/withdraw", "{}", "If-Match", "\"2\"");
        assertThat(withdrawn.path("state").asString()).isEqualTo("WITHDRAWN");
        call("POST", path + "/withdraw", "{}", "If-Match", "\"2\"");
        assertThat(status).isEqualTo(409);
        var other = call("POST", "/plans", said("B-2", 12, "DEBTOR"));
        var declined = call(
                "POST",
                "/plans/" + other.path("id").asString() + "/decline",
                "{\"reason\":\"Please call us\"}",
                "If-Match",
                "\"1\"");
        assertThat(declined.path("reason").asString()).isEqualTo("Please call us");
        assertThat(call("GET", "/plans?debtor=D-1&limit=1", null).path("next").isNull())
                .isFalse();
    }

    @Test
    void what_cannot_be_a_plan_is_refused_with_its_field() {
        call("POST", "/plan-quotes", wish("B-9", 3));
        assertThat(status).isEqualTo(422);
        call("POST", "/plan-quotes", """
                {"debtor":"D-1","firstOn":"%s","count":3}""".formatted(today.minusDays(1)));
        assertThat(status).isEqualTo(422);
        call("POST", "/plan-quotes", """
                {"debtor":"D-1","firstOn":"%s"}""".formatted(today));
        assertThat(status).isEqualTo(422);
        call("GET", "/plans/pl_999999", null);
        assertThat(status).isEqualTo(404);
    }

    private void invoice(String number, String amount) {
        call("PUT", "/invoices/" + number, """
                {"debtor":"D-1","type":"INVOICE","issuedOn":"%s","dueOn":"%s","total":{"amount":"%s","currency":"EUR"}}""".formatted(today.minusDays(50), today.minusDays(20), amount));
    }

    private String wish(String invoice, int count) {
        return """
                {"debtor":"D-1","invoices":["%s"],"firstOn":"%s","count":%d}""".formatted(invoice, today.plusDays(3), count);
    }

    private String said(String invoice, int count, String by) {
        return """
                {"debtor":"D-1","invoices":["%s"],"firstOn":"%s","count":%d,"by":"%s"}""".formatted(invoice, today.plusDays(3), count, by);
    }

    private JsonNode call(String method, String path, @Nullable String json, String... headers) {
        var answer = program.call(method, "/api/v1" + path, token, json, headers);
        status = answer.statusCode();
        return JSON.readTree(answer.body());
    }
}
