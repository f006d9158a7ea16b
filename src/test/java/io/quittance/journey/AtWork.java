package io.quittance.journey;

import com.microsoft.playwright.Page;
import java.util.stream.StreamSupport;

/** How staff come in: the page they want, the sign-in in between, the page they wanted. */
final class AtWork {

    private AtWork() {}

    /** Opens a page as the first of the demo's people with this role. */
    static void open(Page page, Sandbox sandbox, String role, String path) {
        var person = StreamSupport.stream(sandbox.credentials().path("users").spliterator(), false)
                .filter(user -> user.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
        open(
                page,
                path,
                person.path("email").asString(),
                person.path("password").asString());
    }

    /** Opens a page and signs in on the way. */
    static void open(Page page, String path, String email, String password) {
        page.navigate(path);
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("form button").click();
        page.locator(".q-bar").waitFor();
    }
}
