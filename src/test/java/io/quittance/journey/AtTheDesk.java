package io.quittance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.stream.StreamSupport;

/** An agent signed in at the desk. */
abstract class AtTheDesk extends InABrowser {

    protected void signIn() {
        var agent = StreamSupport.stream(sandbox.credentials().path("users").spliterator(), false)
                .filter(user -> user.path("role").asString().equals("AGENT"))
                .findFirst()
                .orElseThrow();
        page.navigate(url + "/desk");
        page.locator("input[name=username]").fill(agent.path("email").asString());
        page.locator("input[type=password]").fill(agent.path("password").asString());
        page.locator("input[type=password]").press("Enter");
        mark("case-search").waitFor();
    }

    protected void openCaseOf(DebtorFixture debtor) {
        mark("case-search").fill(debtor.tag());
        assertThat(mark("case-row")).hasCount(1);
        mark("case-row").click();
        assertThat(page.locator("h1")).containsText(debtor.tag());
    }
}
