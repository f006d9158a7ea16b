package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.access.GivenLink;
import io.quittance.access.Links;
import io.quittance.testing.QuittanceTest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the code on a letter to its door, for people who type and for programs that guess. */
@QuittanceTest
class LetterCodeIT {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApplicationContext application;
    private Visiting visiting;
    private Visiting.Addressee addressee;
    private String code;
    private String check;

    LetterCodeIT(@Autowired ApplicationContext application) {
        this.application = application;
    }

    @BeforeEach
    void aLetterOnTheTable() throws SQLException {
        visiting = aVisitor();
        addressee = visiting.anAddressee();
        code = "01" + random(10);
        check = random(10);
        var invoice = visiting.anInvoiceOf(addressee);
        var database = application.getEnvironment().getRequiredProperty("spring.datasource.url");
        try (var everything = DriverManager.getConnection(database, "postgres", "")) {
            GivenLink.letter(
                    everything,
                    application.getBean(Links.class),
                    code,
                    check,
                    addressee.firm().value(),
                    addressee.debtor().value(),
                    invoice.id().value());
        }
    }

    @Test
    void a_code_in_any_spelling_leads_to_the_door_where_one_answer_opens() {
        var parts = code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
        for (var typed : List.of(
                code,
                parts,
                " " + parts.toLowerCase(Locale.ROOT).replace('-', ' ') + " ",
                parts.replace('-', '\u2013'),
                "ol" + code.substring(2),
                "OI" + code.substring(2))) {
            var led = type("/code", typed);
            assertThat(led.statusCode()).as(typed).isEqualTo(303);
            assertThat(led.headers().firstValue("Location")).contains("/l/" + code + "?lang=en");
            assertThat(Visiting.cookiesOf(led)).isEmpty();
        }
        var door = visiting.get("/l/" + code);
        assertThat(door.body()).contains("data-testid=\"door-fact\"").doesNotContain(Visiting.NUMBER, Visiting.NAME);
        var inside = visiting.answer("/l/" + code, "7731");
        assertThat(inside.headers().firstValue("Location")).contains("/c/" + addressee.key() + "/overview");
    }

    @Test
    void an_unknown_code_stays_in_the_field_and_what_is_none_is_told_apart() {
        var unknown = type("/code", "7k3q-x9m2-vd4t");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body())
                .contains("value=\"7k3q-x9m2-vd4t\"", "aria-invalid=\"true\"")
                .doesNotContain("<script");
        assertThat(type("/code", "7k3q-x9m2").body()).contains("we count 8");
        assertThat(type("/code", "4TFWP-81HNC").body()).contains("check code");
        assertThat(type("/code", "\"><b>x").body()).doesNotContain("<b>x");
    }

    @Test
    void twenty_guesses_wherever_they_are_tried_and_then_nobody_looks_behind_the_door() {
        for (int guess = 0; guess < 7; guess++) {
            assertThat(type("/code", random(12)).statusCode()).isEqualTo(422);
            assertThat(visiting.get("/l/" + random(12)).statusCode()).isEqualTo(404);
            var form = "/l/" + random(12) + (guess % 2 == 0 ? "" : "/not-me");
            if (guess < 6) {
                assertThat(visiting.post(form, Map.of("fact", "7731"), "").statusCode())
                        .isEqualTo(404);
            }
        }
        var right = visiting.get("/l/" + code);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).isEqualTo(visiting.get("/l/" + random(12)).body());
        assertThat(visiting.get("/l/" + code + "/not-me").statusCode()).isEqualTo(429);
        assertThat(visiting.post("/l/" + code, Map.of("fact", "7731"), "").statusCode())
                .isEqualTo(429);
        var typed = type("/code", code);
        assertThat(typed.statusCode()).isEqualTo(429);
        assertThat(typed.body()).contains("value=\"" + code + "\"");
        assertThat(visiting.get("/l/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(aVisitor().get("/l/" + code).statusCode()).isEqualTo(200);
    }

    @Test
    void neither_right_codes_nor_slips_of_the_finger_are_used_up() {
        for (int visit = 0; visit < 12; visit++) {
            assertThat(type("/code", code).statusCode()).isEqualTo(303);
            assertThat(visiting.get("/l/" + code).statusCode()).isEqualTo(200);
            assertThat(type("/code", code.substring(1)).statusCode()).isEqualTo(422);
        }
        assertThat(type("/code", code).statusCode()).isEqualTo(303);
    }

    @Test
    void a_firms_own_page_wears_its_brand_and_knows_its_letters_only() {
        var own = "/c/" + addressee.key() + "/code";
        assertThat(visiting.get(own).body()).contains("Maison " + addressee.key(), "action=\"" + own + "\"");
        assertThat(type(own, code).statusCode()).isEqualTo(303);
        var other = "/c/" + visiting.anAddressee().key() + "/code";
        assertThat(type(other, code).statusCode()).isEqualTo(422);
        assertThat(visiting.get("/c/nobody/code").statusCode()).isEqualTo(404);
        assertThat(visiting.statusAt(addressee.key(), "/code")).isEqualTo(200);
    }

    @Test
    void the_first_page_of_the_platform_takes_the_code_too() {
        var home = visiting.get("/");
        assertThat(home.body()).contains("action=\"/code\"", "name=\"code\"");
        var form = Map.of("nonce", Visiting.nonceOf(home), "code", code);
        assertThat(visiting.post("/code", form, "").statusCode()).isEqualTo(303);
    }

    @Test
    void the_check_code_of_a_letter_says_that_it_came_by_post_and_its_letter_code_is_not_mistaken_for_it() {
        var genuine = type("/check", check.toLowerCase(Locale.ROOT));
        assertThat(genuine.body())
                .contains("Maison " + addressee.key() + " SAS", "E. D. C.", "<dd>post</dd>")
                .doesNotContain("234,56", Visiting.NUMBER, Visiting.NAME);
        assertThat(type("/check", code).body()).contains("The check code has 10 characters");
    }

    private HttpResponse<String> type(String page, String typed) {
        var nonce = Visiting.nonceOf(visiting.get(page));
        return visiting.post(page, Map.of("nonce", nonce, "code", typed, "lang", "en"), "");
    }

    private Visiting aVisitor() {
        return new Visiting(
                application,
                "127." + (1 + RANDOM.nextInt(250)) + "." + RANDOM.nextInt(250) + "." + (1 + RANDOM.nextInt(250)));
    }

    private static String random(int characters) {
        return RANDOM.ints(characters, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
