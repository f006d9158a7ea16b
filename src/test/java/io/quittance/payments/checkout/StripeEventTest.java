package io.quittance.payments.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases M-34 and M-35 of the catalogue: what a body may look like. */
class StripeEventTest {

    @ParameterizedTest
    @CsvSource({
        "checkout.session.completed, checkout.session, cs_test_a1, , cs_test_a1",
        "payment_intent.succeeded, payment_intent, pi_1abc, , pi_1abc",
        "charge.refunded, charge, ch_1, pi_2abc, pi_2abc",
        "refund.failed, refund, re_1, pi_3abc, pi_3abc",
        "charge.dispute.closed, dispute, dp_1, pi_4abc, pi_4abc"
    })
    void an_event_says_only_where_to_look(String type, String kind, String id, String intent, String target) {
        var event = parse(event(
                type,
                "{\"object\":\"%s\",\"id\":\"%s\"%s}"
                        .formatted(kind, id, intent == null ? "" : ",\"payment_intent\":\"" + intent + "\"")));
        assertThat(event.target()).isEqualTo(target);
        assertThat(event.problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"charge\",\"id\":\"ch_1\",\"payment_intent\":null}",
                "{}",
                "{\"object\":\"payment_intent\",\"id\":\"pi_1'; drop table x\"}",
                "{\"object\":\"payment_intent\",\"id\":{\"a\":1}}"
            })
    void news_of_our_kinds_that_says_not_where_to_look_is_kept_with_its_reason(String object) {
        var event = parse(event("charge.refunded", object).replace("2026-07-29.dahlia", "2099-01-01.nova"));
        assertThat(event.target()).isNull();
        assertThat(event.problem()).isNotBlank();
        assertThat(event.isOfNoUse()).isFalse();
    }

    @Test
    void news_of_other_kinds_is_of_no_use_and_no_problem() {
        var event = parse(event("moon.phase.changed", "{\"object\":\"moon\",\"id\":\"mo_1\"}"));
        assertThat(event.isOfNoUse()).isTrue();
        assertThat(event.problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9000000000000", "9223372036854775807", "99999999999999999999999999"})
    void news_of_no_possible_time_are_refused(String created) {
        var body = event("charge.refunded", "{}").replaceFirst("\"created\":[0-9]+", "\"created\":" + created);
        assertThat(body).contains(created);
        assertThatThrownBy(() -> parse(body)).isInstanceOf(WebhookRefusedException.class);
    }

    @Test
    void bodies_that_are_too_deep_too_many_doubled_or_no_event_are_refused_at_once() {
        var deep = "{\"object\":\"event\",\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";
        var many = IntStream.range(0, 100_000)
                .mapToObj(at -> "\"k" + at + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        var doubled =
                event("charge.refunded", "{}").replace("\"livemode\":false", "\"livemode\":false,\"livemode\":true");
        long begin = System.nanoTime();
        for (var body : new String[] {
            deep, many, doubled, "", "[]", "null", "{\"object\":\"event\"}", "\uFEFF{}", "{\"id\":\"evt_1\""
        }) {
            assertThatThrownBy(() -> parse(body)).isInstanceOf(WebhookRefusedException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private static StripeEvent parse(String body) {
        return StripeEvent.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String type, String object) {
        return """
                {"id":"evt_1abc","object":"event","api_version":"2026-07-29.dahlia","created":1700000000,"livemode":false,
                 "type":"%s","data":{"object":%s}}""".formatted(type, object);
    }
}
