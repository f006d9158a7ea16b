package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.BusinessDay;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One rule for days and one for texts at every entrance of the API: what no row can hold is refused with field and remedy. */
@QuittanceTest
class EntrancesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NO_DAYS = List.of(
            "-0001-01-01",
            "1900-01-01",
            "1989-12-31",
            "2200-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "2026-11-22T00:00:00",
            "20261122",
            "2026-02-30",
            "");

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BusinessDay businessDay;

    private ApiProgram program;
    private String token;
    private LocalDate today;

    @BeforeEach
    void aFirmWithAnInvoice() {
        var cast = new Cast(context);
        program = new ApiProgram(url);
        var firm = cast.firm();
        var client = cast.client(firm);
        token = program.token(client.clientId(), client.secret(), null);
        today = businessDay.today(firm.zone());
        call("PUT", "/debtors/D-1", debtor("Dupont", "c@dupont.example"));
        call("PUT", "/invoices/B-1", invoice(today.minusDays(20).toString(), today.toString(), "x"));
    }

    @AfterEach
    void leave() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issuedOn|PUT|/invoices/B-2|{'debtor':'D-1','issuedOn':'DAY','total':{'amount':'1.00','currency':'EUR'}}",
                "dueOn|PUT|/invoices/B-2|{'debtor':'D-1','issuedOn':'2026-01-01','dueOn':'DAY','total':{'amount':'1.00','currency':'EUR'}}",
                "valueOn|POST|/payments|{'invoice':'B-1','amount':{'amount':'1.00','currency':'EUR'},'valueOn':'DAY','reference':'r','means':'TRANSFER'}",
                "until|POST|/holds|{'invoice':'B-1','kind':'AGENT','until':'DAY','reason':'asked'}",
                "on|POST|/reminder-runs|{'on':'DAY','rehearsal':true,'days':30}",
                "on|GET|/invoices/B-1/balance?on=DAY|",
                "on|GET|/invoices/B-1/decision?on=DAY|",
                "on|GET|/reports/kpis?on=DAY|",
                "on|GET|/reports/ageing?on=DAY|"
            })
    void a_day_that_is_no_plain_day_from_1990_to_2199_is_refused(
            String field, String method, String path, String body) {
        for (var day : NO_DAYS) {
            var inPath = path.replace("DAY", URLEncoder.encode(day, StandardCharsets.UTF_8));
            var answer = call(
                    method,
                    inPath,
                    body == null ? null : body.replace("DAY", day).replace('\'', '"'));
            if (day.isEmpty() && body == null) {
                assertThat(answer.statusCode()).as(path).isIn(200, 422);
            } else {
                assertThat(answer.statusCode())
                        .as("%s %s %s", path, day, answer.body())
                        .isEqualTo(422);
                assertThat(fields(answer)).as(path).containsExactly(field);
                assertThat(remedies(answer)).as(path).doesNotContain("");
            }
        }
    }

    @Test
    void everything_that_is_wrong_with_a_body_is_told_at_once() {
        var answer = call("PUT", "/debtors/D-9", """
                {"name":"","kind":"SHOP","country":"XX","email":"nobody","phone":7,"paymentDays":900,"colour":"red",
                 "address":{"street":"x\\u0000","city":"%s"}}""".formatted("x".repeat(101)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "name",
                        "kind",
                        "country",
                        "email",
                        "phone",
                        "paymentDays",
                        "colour",
                        "address.street",
                        "address.city");
        var invoice = call("PUT", "/invoices/B-9", """
                {"issuedOn":"2026-13-01","total":{"amount":"1.234","currency":"EUR"},"lines":[{"description":"a","amount":5}]}""");
        assertThat(fields(invoice)).containsExactlyInAnyOrder("issuedOn", "total.amount", "lines[0].amount", "debtor");
        var payment = call("POST", "/payments", "{\"amount\":{\"amount\":\"-1.00\",\"currency\":\"EUR\"}}");
        assertThat(fields(payment))
                .containsExactlyInAnyOrder("reference", "valueOn", "means", "invoice", "amount.amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invoices?colour=red&shape=round",
                "/debtors?colour=red&shape=round",
                "/payments?colour=red&shape=round&debtor=D-1",
                "/invoices/B-1?colour=red&shape=round",
                "/reports/kpis?colour=red&shape=round"
            })
    void a_query_parameter_that_is_not_known_is_refused_not_passed_over(String path) {
        var answer = call("GET", path, null);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("colour", "shape");
    }

    @Test
    void what_is_beside_the_api_is_not_there_and_reads_as_a_problem() {
        for (var path : new String[] {"/api/v2/invoices", "/api/nowhere", "/api/v1/nowhere"}) {
            var answer = program.call("GET", path, token, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invoices?after=x", "/debtors?after=x", "/payments?after=invoice_1", "/messages?after=7"})
    void a_place_that_is_not_in_the_list_is_named_after(String path) {
        var answer = call("GET", path, null);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("after");
    }

    @Test
    void invoices_are_listed_by_how_they_stand_and_by_when_they_changed() {
        call(
                "PUT",
                "/invoices/B-2",
                invoice(today.minusDays(60).toString(), today.minusDays(30).toString(), "late"));
        assertThat(numbers("/invoices?status=OVERDUE")).containsExactly("B-2");
        assertThat(numbers("/invoices?status=OPEN")).containsExactly("B-1");
        assertThat(numbers("/invoices?status=PAID")).isEmpty();
        var before = Instant.now();
        assertThat(numbers("/invoices?updatedSince=" + before)).isEmpty();
        var paid = call("POST", "/payments", """
                {"invoice":"B-2","amount":{"amount":"1.00","currency":"EUR"},"valueOn":"%s","reference":"p-1","means":"TRANSFER"}""".formatted(today));
        assertThat(paid.statusCode()).as(paid.body()).isEqualTo(201);
        assertThat(numbers("/invoices?updatedSince=" + before)).containsExactly("B-2");
        assertThat(numbers("/invoices?updatedSince=2026-01-01")).contains("B-1", "B-2");
        assertThat(fields(call("GET", "/invoices?updatedSince=yesterday", null)))
                .containsExactly("updatedSince");
        assertThat(fields(call("GET", "/invoices?status=LATE", null))).containsExactly("status");
    }

    @Test
    void debtors_are_listed_and_the_payments_of_one_without_an_invoice() {
        call("PUT", "/debtors/D-2", debtor("Durand", "d@durand.example"));
        var first = JSON.readTree(call("GET", "/debtors?limit=1", null).body());
        assertThat(first.path("items").path(0).path("reference").asString()).isEqualTo("D-1");
        var second = call("GET", "/debtors?limit=1&after=" + first.path("next").asString(), null);
        assertThat(second.body()).contains("\"reference\":\"D-2\"", "\"next\":null");
        call("POST", "/payments", """
                {"debtor":"D-1","amount":{"amount":"3.00","currency":"EUR"},"valueOn":"%s","reference":"p-2","means":"CASH"}""".formatted(today));
        assertThat(call("GET", "/payments?debtor=D-1", null).body()).contains("p-2");
        assertThat(call("GET", "/payments?debtor=D-2", null).body()).contains("\"items\":[]");
        assertThat(call("GET", "/payments?debtor=D-7", null).statusCode()).isEqualTo(404);
    }

    private List<String> numbers(String path) {
        return JSON.readTree(call("GET", path, null).body())
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }

    @Test
    void the_clock_of_the_sandbox_goes_by_the_same_days() {
        for (var day : NO_DAYS) {
            var answer = program.call("PUT", "/sandbox/clock", null, "{\"today\":\"" + day + "\"}");
            assertThat(answer.statusCode()).as(day).isEqualTo(422);
            assertThat(answer.body()).contains("today", "1990 to 2199");
        }
    }

    @Test
    void a_rehearsal_of_a_day_nobody_can_know_is_refused_at_once() {
        var answer = call("POST", "/reminder-runs", "{\"on\":\"" + today.plusDays(401) + "\",\"rehearsal\":true}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("on");
    }

    @Test
    void money_that_was_there_before_its_invoice_or_is_of_another_currency_is_refused_and_nothing_is_booked() {
        var early = call("POST", "/payments", payment("EUR", today.minusDays(21), "early"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(fields(early)).containsExactly("valueOn");
        var other = call("POST", "/payments", payment("USD", today, "other"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(fields(other)).containsExactly("amount.currency");
        assertThat(remedies(other).getFirst()).contains("EUR", "debtor");
        assertThat(call("POST", "/payments", payment("EUR", today.minusDays(20), "other"))
                        .statusCode())
                .as("the reference is free: nothing was kept of the refused one")
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00", "\\u0001", "\\u001b", "\\u007f", "\\u0090"})
    void a_text_that_cannot_be_stored_is_refused_with_its_field(String character) {
        assertRefused("name", call("PUT", "/debtors/D-2", debtor("Du" + character + "pont", "c@dupont.example")));
        assertRefused("email", call("PUT", "/debtors/D-2", debtor("Dupont", "c@dupont.example" + character)));
        assertRefused(
                "description", call("PUT", "/invoices/B-3", invoice("2026-01-01", "2026-02-01", "x" + character)));
        assertRefused("lines[1].description", call("PUT", "/invoices/B-3", """
                        {"debtor":"D-1","issuedOn":"2026-01-01","total":{"amount":"1.00","currency":"EUR"},
                         "lines":[{"description":"a"},{"description":"b%s"}]}""".formatted(character)));
        assertRefused(
                "reason",
                call("POST", "/holds", "{\"invoice\":\"B-1\",\"kind\":\"AGENT\",\"reason\":\"" + character + "\"}"));
        assertRefused(
                "invoice", call("POST", "/payments", payment("EUR", today, "r").replace("B-1", "B-" + character)));
    }

    @ParameterizedTest
    @CsvSource({
        "number,/invoices?number=",
        "debtor,/invoices?debtor=",
        "invoice,/payments?invoice=",
        "invoice,/holds?invoice=",
        "debtor,/messages?debtor=",
        "after,/invoices?after="
    })
    void a_query_that_cannot_be_stored_is_refused_with_its_field(String field, String path) {
        assertRefused(field, call("GET", path + "a%00b", null));
        assertRefused(field, call("GET", path + "%1F", null));
    }

    @Test
    void a_query_in_no_encoding_we_know_is_malformed() {
        var answer = call("GET", "/invoices?number=%ED%A0%80", null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:quittance:problem:malformed");
    }

    @ParameterizedTest
    @CsvSource({"'',201", "' ',201", "\\n,422", "\\r\\n,422", "\\t,422", "\\u2028,422", "\\u00a0,201"})
    void an_address_gets_the_answer_it_gets_in_lists_and_e_invoices(String end, int status) {
        assertThat(call("PUT", "/debtors/D-3", debtor("Dupont", "a@x.example" + end))
                        .statusCode())
                .isEqualTo(status);
    }

    private void assertRefused(String field, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", field, answer.body()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly(field);
        assertThat(remedies(answer)).doesNotContain("");
    }

    private static String debtor(String name, String email) {
        return """
                {"name":"%s","kind":"BUSINESS","country":"FR","language":"fr","email":"%s",
                 "address":{"street":"1 rue du Port","postalCode":"33000","city":"Bordeaux","country":"FR"}}""".formatted(name, email);
    }

    private static String invoice(String issuedOn, String dueOn, String description) {
        return """
                {"debtor":"D-1","type":"INVOICE","issuedOn":"%s","dueOn":"%s","description":"%s",
                 "total":{"amount":"120.00","currency":"EUR"}}""".formatted(issuedOn, dueOn, description);
    }

    private static String payment(String currency, LocalDate valueOn, String reference) {
        return """
                {"invoice":"B-1","amount":{"amount":"5.00","currency":"%s"},"valueOn":"%s","reference":"%s","means":"TRANSFER"}""".formatted(currency, valueOn, reference);
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return program.call(method, "/api/v1" + path, token, body);
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return errors(answer, "field");
    }

    private static List<String> remedies(HttpResponse<String> answer) {
        return errors(answer, "remedy");
    }

    private static List<String> errors(HttpResponse<String> answer, String part) {
        return JSON.readTree(answer.body())
                .path("errors")
                .valueStream()
                .map(error -> error.path(part))
                .map(JsonNode::asString)
                .toList();
    }
}
