package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.QuittanceTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The account step and the check page over HTTP. */
@QuittanceTest
class EnterIT {

    private final Visiting visiting;
    private Visiting.Addressee addressee;
    private String enter;

    EnterIT(@Autowired ApplicationContext application) {
        this.visiting = new Visiting(application);
    }

    @BeforeEach
    void aDebtor() {
        addressee = visiting.anAddressee();
        enter = "/c/" + addressee.key() + "/enter";
    }

    @Test
    void a_login_link_opens_once_in_the_browser_that_asked_and_looking_does_not_use_it_up() {
        var browser = browserOf(ask(addressee.email()));
        var link = Visiting.found(visiting.mailTo(addressee.email()), enter + "/[A-Za-z0-9_-]{43}");
        assertThat(visiting.get(link).statusCode()).isEqualTo(200);
        var form = Map.of("nonce", Visiting.nonceOf(visiting.get(link)));
        assertThat(visiting.post(link, form, "").statusCode())
                .as("another browser")
                .isEqualTo(422);
        assertThat(visiting.post(link, Map.of(), browser).statusCode())
                .as("no nonce")
                .isEqualTo(422);
        assertThat(visiting.post(link, form, browser).statusCode()).isEqualTo(303);
        assertThat(visiting.post(link, form, browser).statusCode())
                .as("used up")
                .isEqualTo(422);
    }

    @Test
    void the_six_digits_open_too() {
        var asked = ask(addressee.email());
        var digits = Visiting.found(visiting.mailTo(addressee.email()), "\\b[0-9]{3} [0-9]{3}\\b");
        var form = Map.of("nonce", Visiting.nonceOf(asked), "digits", digits);
        var inside = visiting.post(enter + "/digits", form, browserOf(asked));
        assertThat(inside.statusCode()).isEqualTo(303);
        assertThat(inside.headers().firstValue("Location")).contains("/c/" + addressee.key() + "/overview");
    }

    @Test
    void a_login_asked_for_before_the_address_changed_opens_nothing() {
        var browser = browserOf(ask(addressee.email()));
        var mail = visiting.mailTo(addressee.email());
        var link = Visiting.found(mail, enter + "/[A-Za-z0-9_-]{43}");
        var digits = Visiting.found(mail, "\\b[0-9]{3} [0-9]{3}\\b");
        visiting.newAddressOf(addressee, "new-" + addressee.email());
        var form = Map.of("nonce", Visiting.nonceOf(visiting.get(enter)), "digits", digits);
        assertThat(visiting.post(enter + "/digits", form, browser).statusCode()).isEqualTo(422);
        assertThat(visiting.post(link, form, browser).statusCode()).isEqualTo(422);
    }

    @Test
    void an_open_session_ends_when_the_address_is_removed_and_the_way_in_is_barred() {
        for (var ending : List.<Runnable>of(
                () -> visiting.newAddressOf(addressee, "new-" + addressee.email()),
                () -> visiting.newAddressOf(addressee, null),
                () -> visiting.barred(addressee))) {
            addressee = visiting.anAddressee();
            enter = "/c/" + addressee.key() + "/enter";
            var session = inside();
            assertThat(overview(session)).as("before").isEqualTo(200);
            ending.run();
            assertThat(overview(session)).as("after").isEqualTo(303);
        }
    }

    @Test
    void a_new_telephone_number_ends_nothing() {
        var session = inside();
        visiting.newAddressOf(addressee, addressee.email().toUpperCase(Locale.ROOT));
        assertThat(overview(session)).isEqualTo(200);
    }

    private String inside() {
        var asked = ask(addressee.email());
        var digits = Visiting.found(visiting.mailTo(addressee.email()), "\\b[0-9]{3} [0-9]{3}\\b");
        var form = Map.of("nonce", Visiting.nonceOf(asked), "digits", digits);
        return browserOf(visiting.post(enter + "/digits", form, browserOf(asked)));
    }

    private int overview(String cookies) {
        return visiting.ask("GET", "/c/" + addressee.key() + "/overview", Map.of("Cookie", cookies))
                .statusCode();
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_answer() {
        var known = ask(addressee.email());
        var unknown = ask("nobody@" + addressee.key() + ".example");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(withoutNonce(unknown)).isEqualTo(withoutNonce(known));
        assertThat(withoutNonce(ask("not an address"))).isEqualTo(withoutNonce(known));
    }

    @Test
    void a_check_code_says_who_wrote_when_to_which_initials_and_never_how_much() {
        visiting.aLinkTo(addressee);
        var code =
                Visiting.found(visiting.mailTo(addressee.email()), "\\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\\b");
        var page = "/c/" + addressee.key() + "/check";
        var form = Map.of("nonce", Visiting.nonceOf(visiting.get(page)), "code", code.toLowerCase(Locale.ROOT));
        var genuine = visiting.post(page, form, "");
        assertThat(genuine.body())
                .contains("data-testid=\"check-result\"", "Maison " + addressee.key() + " SAS", "E. D. C.")
                .doesNotContain("234,56", Visiting.NUMBER, Visiting.NAME, addressee.email());
        var elsewhere = "/c/" + visiting.anAddressee().key() + "/check";
        assertThat(visiting.post(elsewhere, form, "").body()).doesNotContain("E. D. C.");
        assertThat(visiting.post("/check", form, "").body()).contains("Maison " + addressee.key() + " SAS");
    }

    private HttpResponse<String> ask(String email) {
        return visiting.post(enter, Map.of("nonce", Visiting.nonceOf(visiting.get(enter)), "email", email), "");
    }

    private static String browserOf(HttpResponse<String> asked) {
        return Visiting.cookiesOf(asked).getFirst().replaceAll(";.*", "");
    }

    private static String withoutNonce(HttpResponse<String> page) {
        return page.body().replace(Visiting.nonceOf(page), "");
    }
}
