package io.quittance.gallery;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quittance.journey.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Somebody with a fresh browser in one language.
 *
 * @param url where the demo answers
 * @param language the browser's, and the one chosen in the portal
 * @param passes who was let in before, by the debtor's tag: links to sign in are sent to an address a few times an hour only
 */
record Visitor(Page page, Sandbox sandbox, String url, String language, Map<String, List<Cookie>> passes) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Locator mark(String testId) {
        return page.getByTestId(testId);
    }

    void open(String path) {
        page.navigate(url + path);
        page.waitForLoadState();
    }

    /** Comes in by a link sent to the debtor's address, to the whole account. */
    void signIn(Owing debtor) {
        var known = passes.get(debtor.tag());
        if (known == null) {
            passes.put(debtor.tag(), letIn(debtor));
        } else {
            page.context().addCookies(known);
            open("/c/maison-lavande/overview");
        }
        speak();
    }

    private List<Cookie> letIn(Owing debtor) {
        open("/c/maison-lavande/enter?lang=" + language);
        int before = sandbox.mailsTo(debtor.email()).size();
        page.locator("input[name=email]").fill(debtor.email());
        page.locator("form button[type=submit]").first().click();
        var mails = Sandbox.await(PATIENCE, () -> sandbox.mailsTo(debtor.email()), got -> got.size() > before);
        page.navigate(Sandbox.linkIn(mails.getLast(), "enter"));
        page.locator("form button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/overview.*"));
        return page.context().cookies();
    }

    /** Stands before the door of the debtor's newest reminder. */
    void reachDoor(Owing debtor) {
        page.navigate(Sandbox.linkIn(sandbox.mailsTo(debtor.email()).getLast()) + "?lang=" + language);
    }

    /** Comes in by the newest reminder: sees what it names. */
    void followReminder(Owing debtor) {
        reachDoor(debtor);
        mark("door-fact").fill(lastFour(debtor.number(1)));
        mark("door-submit").click();
        page.waitForURL(Pattern.compile(".*/c/.*"));
        speak();
    }

    /** Chooses the language where the screen offers it. */
    private void speak() {
        var choice = page.locator("select[data-testid=language]");
        choice.waitFor();
        if (!language.equals(choice.inputValue().toLowerCase(Locale.ROOT))) {
            choice.selectOption(language);
            page.waitForLoadState();
            page.waitForFunction("lang => document.documentElement.lang === lang", language);
        }
    }

    /** From the portal to the payment page of the simulator. */
    void goToCheckout() {
        mark("pay").first().click();
        mark("pay-confirm").click();
        page.waitForURL(Pattern.compile(".*/sandbox/stripe/checkout/.*"));
    }

    void payByCard(String number) {
        goToCheckout();
        page.locator("[name=card]").fill(number);
        page.getByTestId("card-pay").click();
    }

    /** A direct debit that stays pending. */
    void payByDebit() {
        goToCheckout();
        mark("debit-pay").click();
        page.waitForURL(Pattern.compile(".*/c/.*"));
    }

    /** Writes that something is wrong. */
    void ask(String text) {
        open("/c/maison-lavande/message/wrong");
        page.locator("textarea").fill(text);
        mark("message-send").click();
        mark("message-sent").waitFor();
    }

    /** Signs in as the first of the demo's people with this role. */
    void work(String role, String path) {
        var person = StreamSupport.stream(sandbox.credentials().path("users").spliterator(), false)
                .filter(user -> user.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
        open(path);
        if (page.locator("input[name=username]").count() > 0) {
            page.locator("input[name=username]").fill(person.path("email").asString());
            page.locator("input[name=password]").fill(person.path("password").asString());
            page.locator("form button[type=submit]").first().click();
        }
        page.locator("h1").first().waitFor();
    }

    private static String lastFour(String number) {
        return number.substring(number.length() - 4);
    }
}
