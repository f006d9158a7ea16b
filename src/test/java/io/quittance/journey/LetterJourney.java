package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the letter on the table, by its code, to the page where one pays. */
class LetterJourney extends InABrowser {

    @Test
    void a_person_types_the_code_of_a_letter_on_a_phone_and_comes_to_pay() {
        var debtor = DebtorFixture.withoutMailAddress(sandbox);
        sandbox.travel(8);
        var letters = sandbox.lettersTo(debtor);
        assertThat(letters).as("one letter, for want of a mail address").hasSize(1);
        var letter = letters.getFirst();
        assertThat(letter.path("invoices").path(0).asString()).isEqualTo(debtor.number());
        var code = letter.path("code").asString();

        startOn(Device.PHONE);
        page.navigate(url + "/");
        look("letter-home");
        page.navigate(url + "/c/maison-lavande/code");
        mark("letter-code").fill("7k3q x9m2 vd4t");
        page.locator("form button").click();
        assertThat(mark("letter-code")).hasValue("7k3q x9m2 vd4t");
        look("letter-code-unknown");

        mark("letter-code").fill(code.toLowerCase(Locale.ROOT).replace('-', ' '));
        page.locator("form button").click();
        mark("door-fact").waitFor();
        assertThat(page.locator("body")).not().containsText(debtor.number());
        look("letter-door");
        mark("door-fact").fill(debtor.fact());
        mark("door-submit").click();
        assertThat(mark("open-total")).containsText(Pattern.compile("1[\\s\\u202f\\u00a0]234,56"));
        look("letter-overview");
        mark("pay").click();
        mark("pay-confirm").waitFor();
        look("letter-pay");
    }
}
