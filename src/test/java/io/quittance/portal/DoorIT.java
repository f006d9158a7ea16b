package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.EmailAddress;
import io.quittance.messages.Suppressions;
import io.quittance.parties.WritingPreferences;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.QuittanceTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The door before people who answer, and before programs that look, follow and submit. */
@QuittanceTest
class DoorIT {

    private static final String FACT = "7731";

    private final Visiting visiting;
    private Visiting.Addressee addressee;
    private String link;

    DoorIT(@Autowired ApplicationContext application) {
        this.visiting = new Visiting(application);
    }

    @BeforeEach
    void aMailWithALink() {
        addressee = visiting.anAddressee();
        link = visiting.aLinkTo(addressee);
    }

    @Test
    void a_link_mailed_to_an_address_that_was_replaced_opens_nothing_any_more() {
        var to = visiting.anAddressee();
        var link = visiting.aLinkTo(to);
        assertThat(visiting.get(link).statusCode()).isEqualTo(200);
        visiting.newAddressOf(to, "new-" + to.email());
        assertThat(visiting.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void the_right_answer_opens_a_session_and_nothing_before_it_does() {
        var page = visiting.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Visiting.cookiesOf(page)).isEmpty();
        assertThat(Visiting.cookiesOf(visiting.get("/favicon.ico"))).isEmpty();
        assertThat(page.body()).doesNotContain(Visiting.NUMBER, Visiting.NAME, "234,56", "€", "<script");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));

        var inside = visiting.answer(link, FACT);
        assertThat(inside.statusCode()).isEqualTo(303);
        assertThat(inside.headers().firstValue("Location")).contains("/c/" + addressee.key() + "/overview");
        assertThat(Visiting.cookiesOf(inside)).singleElement().asString().contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void scanners_that_look_and_submit_forms_use_nothing_up_and_get_no_cookie() {
        for (int visit = 0; visit < 20; visit++) {
            for (var method : List.of("GET", "HEAD", "OPTIONS")) {
                var seen =
                        visiting.ask(method, link, Map.of("Sec-Purpose", "prefetch;prerender", "Purpose", "prefetch"));
                assertThat(Visiting.cookiesOf(seen)).isEmpty();
            }
            for (var form : List.of(link, link + "/not-me")) {
                var submitted = visiting.post(form, Map.of("fact", "zzzz", "nonce", visit % 2 == 0 ? "" : "1.2.3"), "");
                assertThat(submitted.statusCode()).isEqualTo(200);
                assertThat(Visiting.cookiesOf(submitted)).isEmpty();
            }
        }
        assertThat(suppressed()).isFalse();
        assertThat(visiting.answer(link, FACT).statusCode()).isEqualTo(303);
    }

    @Test
    void after_five_wrong_answers_the_login_link_is_offered_and_the_link_itself_lives_on() {
        var nonce = Visiting.nonceOf(visiting.get(link));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(visiting.answer(link, "zzzz").statusCode()).isEqualTo(422);
        }
        var refused = visiting.post(link, Map.of("nonce", nonce, "fact", FACT), "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Visiting.cookiesOf(refused)).isEmpty();
        assertThat(refused.body()).contains("/c/" + addressee.key() + "/enter").doesNotContain("name=\"fact\"");
        assertThat(visiting.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void right_answers_are_never_used_up() {
        for (int visit = 0; visit < 7; visit++) {
            assertThat(visiting.answer(link, FACT).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whatever_opens_nothing_looks_the_same() {
        var token = link.substring("/l/".length());
        var neutral = visiting.get("/l/" + "A".repeat(43));
        assertThat(neutral.statusCode()).isEqualTo(404);
        for (var other : List.of(
                token.toLowerCase(Locale.ROOT),
                token.substring(1),
                token + "x",
                "x",
                "A".repeat(400),
                token.substring(0, 42) + "!")) {
            var answer = visiting.get("/l/" + other);
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body()).as(other).isEqualTo(neutral.body());
            assertThat(visiting.post("/l/" + other, Map.of("fact", FACT), "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void another_firms_host_does_not_know_the_link() {
        var other = visiting.anAddressee();
        assertThat(visiting.statusAt(other.key(), link)).isEqualTo(404);
        assertThat(visiting.statusAt(addressee.key(), link)).isEqualTo(200);
    }

    @Test
    void not_me_stops_the_mail_and_ends_the_link_only_when_a_person_says_it() {
        var asked = visiting.get(link + "/not-me");
        assertThat(asked.body()).doesNotContain(Visiting.NUMBER, Visiting.NAME, addressee.email());
        assertThat(suppressed()).isFalse();
        var said = visiting.post(link + "/not-me", Map.of("nonce", Visiting.nonceOf(asked)), "");
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(Visiting.cookiesOf(said)).isEmpty();
        assertThat(suppressed()).isTrue();
        assertThat(visiting.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void one_click_in_a_mail_program_asks_for_post_and_the_page_undoes_it() {
        assertThat(visiting.get(link + "/by-post").statusCode()).isEqualTo(200);
        assertThat(wantsPost()).isFalse();
        var clicked = visiting.post(link + "/by-post", Map.of("List-Unsubscribe", "One-Click"), "");
        assertThat(clicked.statusCode()).isEqualTo(200);
        assertThat(clicked.body()).contains("par la poste").doesNotContain(Visiting.NUMBER, Visiting.NAME);
        assertThat(Visiting.cookiesOf(clicked)).isEmpty();
        assertThat(wantsPost()).isTrue();
        var undone = visiting.post(link + "/by-post", Map.of("nonce", Visiting.nonceOf(clicked), "mail", "1"), "");
        assertThat(undone.body()).contains("de nouveau par e-mail");
        assertThat(wantsPost()).isFalse();
    }

    @Test
    void a_program_that_submits_every_form_changes_nobodys_way_to_be_written_to() {
        visiting.post(link + "/by-post", Map.of("nonce", "1.2.3"), "");
        assertThat(wantsPost()).isFalse();
    }

    private boolean wantsPost() {
        return new TenantScope.Engine(addressee.firm())
                .call(() -> !visiting.application
                        .getBean(WritingPreferences.class)
                        .byPost(addressee.firm(), List.of(addressee.debtor()))
                        .isEmpty());
    }

    @Test
    void a_screen_without_an_access_leads_to_the_door_and_makes_no_session() {
        for (var screen : List.of("overview", "pay", "paid?session_id=x", "invoices/invoice_1", "message/wrong")) {
            var answer = visiting.get("/c/" + addressee.key() + "/" + screen);
            assertThat(answer.statusCode()).as(screen).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/c/" + addressee.key() + "/enter");
            assertThat(Visiting.cookiesOf(answer)).isEmpty();
        }
    }

    private boolean suppressed() {
        var address = EmailAddress.parse(addressee.email());
        return new TenantScope.Engine(addressee.firm())
                .call(() -> visiting.application.getBean(Suppressions.class).suppressed(addressee.firm(), address));
    }

    @Test
    void the_way_out_of_a_mail_is_kept_through_the_door_and_in_another_language() {
        var link = visiting.aLinkTo(visiting.anAddressee());
        var page = visiting.get(link + "?to=wrong");
        assertThat(page.body()).contains("name=\"to\" value=\"wrong\"").contains("&amp;to=wrong");
        var entered = visiting.post(
                link, Map.of("nonce", Visiting.nonceOf(page), "fact", Visiting.NUMBER, "to", "wrong"), "");
        assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith("/message/wrong");
        var list = visiting.post(
                link, Map.of("nonce", Visiting.nonceOf(page), "fact", Visiting.NUMBER, "to", "statement"), "");
        assertThat(list.headers().firstValue("Location").orElseThrow()).endsWith("/messages");
        var elsewhere = visiting.post(
                link, Map.of("nonce", Visiting.nonceOf(page), "fact", Visiting.NUMBER, "to", "//evil.example"), "");
        assertThat(elsewhere.headers().firstValue("Location").orElseThrow()).endsWith("/overview");
    }

    @Test
    void a_link_lives_until_its_date_though_its_invoice_is_paid() {
        var to = visiting.anAddressee();
        var link = visiting.aLinkTo(to);
        visiting.pays(to);
        assertThat(visiting.get(link).statusCode()).isEqualTo(200);
        var entered = visiting.answer(link, Visiting.NUMBER);
        assertThat(entered.statusCode()).isEqualTo(303);
        var cookies = String.join(
                "; ",
                Visiting.cookiesOf(entered).stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
        var overview = visiting.ask("GET", "/c/" + to.key() + "/overview", Map.of("Cookie", cookies));
        assertThat(overview.statusCode()).isEqualTo(200);
        assertThat(overview.body()).contains("Payé le").contains("data-testid=\"receipt\"");
    }

    @Test
    void a_dead_link_keeps_the_firms_face_and_offers_the_sign_in_first() {
        var to = visiting.anAddressee();
        var link = visiting.aLinkTo(to);
        visiting.post(link + "/not-me", Map.of("nonce", Visiting.nonceOf(visiting.get(link + "/not-me"))), "");
        var dead = visiting.get(link);
        assertThat(dead.statusCode()).isEqualTo(404);
        assertThat(dead.body()).contains("/c/" + to.key() + "/enter");
        assertThat(dead.body().indexOf("/enter")).isLessThan(dead.body().indexOf("/code"));
    }

    @Test
    void after_five_wrong_answers_a_look_says_so_and_shows_no_field() {
        var link = visiting.aLinkTo(visiting.anAddressee());
        for (int i = 0; i < 5; i++) {
            visiting.answer(link, "zzzz");
        }
        assertThat(visiting.get(link).body()).doesNotContain("door-fact").containsOnlyOnce("class=\"go\"");
    }
}
