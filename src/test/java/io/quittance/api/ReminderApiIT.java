package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.identity.NewSecret;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.parties.Capacity;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs, rehearsals and decisions as programs see them. */
@QuittanceTest
class ReminderApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BusinessDay businessDay;

    private Cast cast;
    private ApiProgram program;
    private String token;
    private LocalDate today;

    @BeforeEach
    void aFirmWithAnOverdueInvoice() {
        cast = new Cast(context);
        program = new ApiProgram(url);
        var firm = cast.firm();
        token = token(cast.client(firm));
        today = businessDay.today(firm.zone());
        maySend(firm);
        call("PUT", "/debtors/D-1", """
                {"name":"Dupont","kind":"BUSINESS","country":"FR","language":"fr","email":"c@dupont.example",
                 "address":{"street":"1 rue du Port","postalCode":"33000","city":"Bordeaux","country":"FR"}}""");
        call("PUT", "/invoices/B-1", """
                {"debtor":"D-1","type":"INVOICE","issuedOn":"%s","dueOn":"%s","total":{"amount":"120.00","currency":"EUR"}}""".formatted(today.minusDays(30), today));
    }

    @AfterEach
    void leave() {
        program.close();
    }

    @Test
    void a_decision_says_why_nothing_leaves_and_what_leaves_next() {
        var decision = call("GET", "/invoices/B-1/decision?on=" + today, null);
        assertThat(decision.path("decision").asString()).isEqualTo("WAIT");
        assertThat(decision.path("reason").asString()).isEqualTo("NOT_DUE");
        assertThat(decision.path("text").asString()).isNotEmpty();
        assertThat(decision.path("step").isNull()).isTrue();
        assertThat(decision.path("next").path("step").asString()).isEqualTo("reminder-1");
        assertThat(decision.path("scenario").path("key").asString()).isEqualTo("fr-b2b");
        assertThat(decision.path("facts").path("claimable").path("amount").asString())
                .isEqualTo("120.00");
        assertThat(decision.path("source").asString()).isEqualTo("COMPUTED");
        var then = call(
                "GET",
                "/invoices/B-1/decision?on=" + decision.path("next").path("on").asString(),
                null);
        assertThat(then.path("decision").asString())
                .as("forecast for the day it names")
                .isEqualTo("SEND");
    }

    @Test
    void a_rehearsal_is_worked_and_its_decisions_are_paged() {
        var run = finished(
                call("POST", "/reminder-runs", rehearsal(today, 40)).path("id").asString());
        assertThat(run.path("counts").path("SEND").asInt()).isEqualTo(3);
        assertThat(run.path("messages").path("EMAIL").asInt()).isEqualTo(2);
        assertThat(run.path("messages").path("LETTER").asInt()).isEqualTo(1);
        var steps = new ArrayList<String>();
        var after = "";
        while (after != null) {
            var page = call(
                    "GET",
                    "/reminder-runs/" + run.path("id").asString() + "/decisions?decision=SEND&limit=2&after=" + after,
                    null);
            page.path("items")
                    .forEach(item -> steps.add(item.path("step").path("key").asString()));
            after = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(steps).containsExactly("reminder-1", "reminder-2", "reminder-3");
        assertThat(call("GET", "/messages?invoice=B-1&kind=REMINDER", null)
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_run_is_taken_for_today_only() {
        var refused = program.call("POST", "/api/v1/reminder-runs", token, "{\"on\":\"" + today.plusDays(1) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("urn:quittance:problem:not-today");
        var run = finished(call("POST", "/reminder-runs", "{\"on\":\"" + today + "\"}")
                .path("id")
                .asString());
        assertThat(run.path("rehearsal").asBoolean()).isFalse();
        assertThat(run.path("counts").path("WAIT").asInt()).isEqualTo(1);
    }

    @Test
    void another_firms_run_and_decision_are_missing() {
        var run = call("POST", "/reminder-runs", rehearsal(today, 1)).path("id").asString();
        var foreign = token(cast.client(cast.firm()));
        assertThat(program.call("GET", "/api/v1/reminder-runs/" + run, foreign, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.call("GET", "/api/v1/reminder-runs/" + run + "/decisions", foreign, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.call("GET", "/api/v1/invoices/B-1/decision", foreign, null)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String rehearsal(LocalDate on, int days) {
        return "{\"on\":\"" + on + "\",\"rehearsal\":true,\"days\":" + days + "}";
    }

    private JsonNode finished(String run) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            var state = call("GET", "/reminder-runs/" + run, null);
            if (state.path("status").asString().equals("DONE")) {
                return state;
            }
            assertThat(System.nanoTime()).as("not done: %s", state).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private JsonNode call(String method, String path, @Nullable String body) {
        var answer = program.call(method, "/api/v1" + path, token, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return JSON.readTree(answer.body());
    }

    private String token(NewSecret client) {
        return program.token(client.clientId(), client.secret(), null);
    }

    private void maySend(Firm firm) {
        new TenantScope.FirmStaff(firm.id())
                .run(() -> context.getBean(SenderCapacities.class)
                        .grant(new SenderCapacity(
                                firm.id(),
                                new CountryCode("FR"),
                                Capacity.CREDITOR_OWN,
                                null,
                                today.minusYears(1),
                                null)));
    }
}
