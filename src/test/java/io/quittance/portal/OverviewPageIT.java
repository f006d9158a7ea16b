package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.QuittanceTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The first screen behind the door, as the server sends it. */
@QuittanceTest
class OverviewPageIT {

    private final Visiting visiting;
    private String overview;
    private String session;

    OverviewPageIT(@Autowired ApplicationContext application) {
        this.visiting = new Visiting(application);
    }

    @BeforeEach
    void somebodyAtTheDoor() {
        var addressee = visiting.anAddressee();
        overview = "/c/" + addressee.key() + "/overview";
        var inside = visiting.answer(visiting.aLinkTo(addressee), Visiting.NUMBER.substring(7));
        session = Visiting.cookiesOf(inside).stream()
                .filter(cookie -> cookie.startsWith("session-"))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_owed_stands_in_the_page_itself_and_no_script_is_needed_to_read_it() {
        var page = open("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-testid=\"open-total\"", "1\u202f234,56", Visiting.NUMBER, "<html lang=\"fr\"");
        assertThat(page.body()).as("the framework waits until it is needed").doesNotContain("<script type=\"module\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void a_chosen_language_holds_for_the_pages_after() {
        assertThat(open("?lang=de").statusCode()).isEqualTo(303);
        assertThat(open("").body()).contains("<html lang=\"de\"");
        assertThat(open("?lang=xx").statusCode()).as("no such language").isEqualTo(200);
    }

    @Test
    void the_same_address_leads_to_the_living_screen_when_more_of_it_is_wanted() {
        assertThat(open("?live").statusCode()).isEqualTo(200);
        assertThat(open("?live&rows=55").body()).contains("<script type=\"module\"");
    }

    @Test
    void whoever_leaves_stands_before_the_door_again() {
        visiting.ask("POST", overview.replace("overview", "leave"), Map.of("Cookie", session));
        assertThat(open("").headers().firstValue("Location").orElse("")).endsWith("/enter");
    }

    @Test
    void everything_offered_is_a_link_a_copied_value_or_the_choice_of_language() {
        var controls = Pattern.compile("<(button|select|input|textarea)\\b[^>]*>")
                .matcher(open("").body())
                .results()
                .map(found -> found.group())
                .filter(control -> !control.contains("data-copy") && !control.contains("data-testid=\"language\""))
                .toList();
        assertThat(controls).isEqualTo(List.of());
    }

    @Test
    void an_address_with_nothing_behind_it_keeps_brand_and_language_and_leads_back() {
        var nowhere = overview.replace("overview", "no-such-page");
        var inside = visiting.ask("GET", nowhere, Map.of("Cookie", session));
        assertThat(inside.statusCode()).isEqualTo(404);
        assertThat(inside.body()).contains("Cette page n’existe pas", "href=\"" + overview, "/brand/");
        var stranger = visiting.ask("GET", nowhere, Map.of("Accept-Language", "de"));
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains("<html lang=\"de\"", "/enter\"").doesNotContain("<b>Quittance</b>");
        var receipt =
                visiting.ask("GET", overview.replace("overview", "receipts/pay_999999"), Map.of("Cookie", session));
        assertThat(receipt.statusCode()).isEqualTo(404);
        assertThat(receipt.body()).contains("href=\"" + overview);
    }

    private HttpResponse<String> open(String query) {
        return visiting.ask("GET", overview + query, Map.of("Cookie", session));
    }
}
