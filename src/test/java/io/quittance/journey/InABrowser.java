package io.quittance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A browser before the running demo. Every look leaves a picture, is checked by axe and for tries against the content policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InABrowser {

    /** The widths people use, with the name that goes into the pictures. */
    enum Device {
        PHONE(390, 844),
        DESK(1440, 900);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final Path PICTURES = Path.of("target", "pictures");

    protected final String url = DemoServer.shared().url();
    protected final Sandbox sandbox = new Sandbox(url);

    /** What the pages tried against their own policy. */
    private final List<String> violations = new ArrayList<>();

    private Playwright playwright;
    private Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    protected Page page;

    @BeforeAll
    void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
    }

    @AfterEach
    void closeContext() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    /** A new browser profile without cookies on this device, another person's browser; {@link #page} is its first page. */
    protected void startOn(Device device) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setLocale("fr-FR"));
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        page = context.newPage();
        violations.clear();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
    }

    /** Finds by the mark that scripts may rely on. */
    protected Locator mark(String testId) {
        return page.getByTestId(testId);
    }

    /** Leaves a picture and asks nothing; a frame that may not run scripts would never answer axe. */
    protected void picture(String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Leaves a picture and demands that axe finds nothing serious. */
    protected void look(String name) {
        picture(name);
        var findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        assertThat(findings).as("accessibility of " + name).isEmpty();
        assertThat(violations)
                .as("violations of the content policy up to " + name)
                .isEmpty();
    }
}
