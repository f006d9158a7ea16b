package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A proposal that no rule accepts is decided by a person; the rules behind it are changed by the firm. */
class PlanDecisionJourney extends AtTheDesk {

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_proposal_is_answered_by_another_offer_and_the_plan_is_on_the_case(Device device) {
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        var other = DebtorFixture.withAnInvoiceDueToday(sandbox);
        var running = DebtorFixture.withAnInvoiceDueToday(sandbox);
        propose(debtor);
        propose(other);
        begin(running);
        startOn(device);
        signIn();
        page.navigate(url + "/desk/plans");
        page.locator(".q-lane .q-row").first().waitFor();
        look("plan-lane-" + device);
        choose(debtor);
        mark("case-o").click();
        mark("plan-note").fill("Trois mois, cela vous irait ?");
        mark("plan-count")
                .evaluate(
                        "e => { e.value = '3'; e.dispatchEvent(new Event('input')); e.dispatchEvent(new Event('change')); }");
        assertThat(page.locator(".q-plan-live li")).hasCount(3);
        look("plan-counter-" + device);
        mark("plan-submit").click();
        page.locator(".q-confirm").waitFor();
        look("plan-lane-offered-" + device);

        page.navigate(url + "/desk");
        mark("case-search").waitFor();
        openCaseOf(debtor);
        assertThat(page.locator(".q-rounds")).containsText("Trois mois");
        look("plan-case-offered-" + device);
        page.navigate(url + "/desk");
        mark("case-search").waitFor();
        openCaseOf(running);
        page.locator(".q-coupons").first().waitFor();
        look("plan-case-running-" + device);
        mark("case-b").click();
        mark("change-what").waitFor();
        look("plan-change-" + device);

        page.navigate(url + "/desk/plans");
        choose(other);
        page.keyboard().press("n");
        mark("plan-reason").waitFor();
        mark("plan-reason").fill("Douze mois sont trop longs pour nous.");
        look("plan-decline-" + device);
        mark("decline-submit").click();
        page.locator(".q-confirm").waitFor();
        assertThat(plan(other)).contains("DECLINED");
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void rules_are_tried_and_activated(Device device) {
        propose(DebtorFixture.withAnInvoiceDueToday(sandbox));
        startOn(device);
        AtWork.open(page, sandbox, "FIRM_ADMIN", url + "/console/maison-lavande/plan-rules");
        mark("rules-try").waitFor();
        mark("rule-maximum_count-business-0").fill("x");
        mark("rules-try").click();
        page.locator(".q-field-error:visible").first().waitFor();
        look("plan-rules-wrong-" + device);
        mark("rule-maximum_count-business-0").fill("12");
        mark("rules-try").click();
        mark("trial-sum").waitFor();
        look("plan-rules-tried-" + device);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look("plan-rules-dark-" + device);
    }

    private void choose(DebtorFixture debtor) {
        page.locator(".q-lane .q-row", new Page.LocatorOptions().setHasText(debtor.tag()))
                .click();
        page.locator(".q-lane .q-row[aria-current]", new Page.LocatorOptions().setHasText(debtor.tag()))
                .waitFor();
        // a key is not taken while the server answers
        page.waitForFunction("() => !Object.values(window.Vaadin.Flow.clients).some(client => client.isActive?.())");
        assertThat(page.locator(".q-lane-decision")).containsText(debtor.tag());
    }

    private void propose(DebtorFixture debtor) {
        var asked = sandbox.api(0, "POST", "/plans", """
                {"debtor":"%s","invoices":["%s"],"firstOn":"%s","count":12,"by":"DEBTOR","note":"Je peux payer cent euros par mois."}
                """.formatted(
                        debtor.reference(), debtor.number(), sandbox.today().plusDays(3)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    }

    /** A wish that keeps every rule runs at once. */
    private void begin(DebtorFixture debtor) {
        var asked = sandbox.api(0, "POST", "/plans", """
                {"debtor":"%s","invoices":["%s"],"firstOn":"%s","count":3,"by":"DEBTOR","downPayment":{"amount":"434.56","currency":"EUR"}}
                """.formatted(
                        debtor.reference(), debtor.number(), sandbox.today().plusDays(3)));
        assertThat(asked.text()).contains("ACTIVE");
    }

    private String plan(DebtorFixture debtor) {
        return sandbox.api(0, "GET", "/plans?debtor=" + debtor.reference(), "").text();
    }
}
