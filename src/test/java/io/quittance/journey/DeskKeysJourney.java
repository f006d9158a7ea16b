package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What fast fingers do at the desk: nothing acts behind a palette or a dialog, and the address is that of the case. */
class DeskKeysJourney extends AtTheDesk {

    @Test
    void what_is_typed_right_after_the_palette_key_goes_into_the_palette() {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(Device.DESK);
        signIn();
        openCaseOf(debtor);
        page.locator("h1").click();
        page.evaluate("""
                () => {
                  const key = (key, ctrlKey) => document.activeElement.dispatchEvent(
                    new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
                  key('k', true);
                  for (const letter of 'phr') key(letter, false);
                }""");
        assertThat(page.locator("dialog.q-palette input")).isFocused();
        page.keyboard().type(debtor.tag());
        assertThat(page.locator(".q-palette [role=option]").first()).containsText(debtor.tag());
        look("desk-palette-open");
        assertThat(page.locator("dialog[open]")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(mark("case-r")).hasCount(0);
    }

    @Test
    void a_case_chosen_in_the_palette_has_its_own_address_that_survives_reload_and_back() {
        var one = DebtorFixture.withAnInvoiceDueToday(sandbox);
        var two = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(Device.DESK);
        signIn();
        openCaseOf(one);
        var addressOfOne = page.url();
        assertThat(addressOfOne).contains("/case/");
        page.keyboard().press("Control+k");
        page.keyboard().type(two.tag());
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(two.tag());
        assertThat(page).not().hasURL(addressOfOne);
        assertThat(page).hasURL(Pattern.compile("/case/[0-9]+$"));
        page.reload();
        assertThat(page.locator("h1")).containsText(two.tag());
        page.goBack();
        assertThat(page.locator("h1")).containsText(one.tag());
        assertThat(page).hasURL(addressOfOne);
    }

    @Test
    void enter_submits_a_dialog_and_the_focus_returns_to_what_opened_it() {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        startOn(Device.DESK);
        signIn();
        openCaseOf(debtor);
        page.locator("h1").click();
        page.keyboard().press("F6");
        assertThat(page.locator(".q-row:focus")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("p");
        mark("payment-amount").fill("1234,56 €");
        mark("payment-reference").fill("bank-" + debtor.tag());
        page.keyboard().press("Enter");
        assertThat(mark("payment-submit")).isHidden();
        assertThat(page.locator(".q-confirm strong")).containsText(debtor.tag());
        assertThat(mark("case-p")).isFocused();

        page.keyboard().press("?");
        assertThat(page.locator("dialog[open] .q-keys")).isVisible();
        look("desk-keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }
}
