package io.quittance.gallery;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.Cookie;
import io.quittance.journey.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws scenes and tells what is wrong with them: a serious finding of axe, something wider than the page, a scene that did
 * not come about.
 */
final class Painter {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final int TALLEST = 5_000;
    private static final double PATIENCE_MS = 30_000;

    private final Browser browser;
    private final Sandbox sandbox;
    private final String url;
    private final Path folder;
    private final Map<String, List<Cookie>> passes = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    Painter(Browser browser, Sandbox sandbox, String url, Path folder) {
        this.browser = browser;
        this.sandbox = sandbox;
        this.url = url;
        this.folder = folder;
    }

    /** What was found so far, one sentence each with the picture's name. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Draws a scene in one language. @return the pictures, in the order of the frames; empty when the scene did not come about */
    List<Path> draw(Scene scene, String language, List<Frame> frames) {
        var first = frames.getFirst();
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(first.width(), first.height()))) {
            context.setDefaultTimeout(PATIENCE_MS);
            var page = context.newPage();
            scene.opening().lead(new Visitor(page, sandbox, url, language, passes));
            page.waitForLoadState();
            var pictures = frames.stream()
                    .map(frame -> paint(page, scene.name() + "-" + language, frame))
                    .toList();
            measure(page, scene.name() + "-" + language);
            return pictures;
        } catch (RuntimeException | AssertionError e) {
            findings.add(scene.name() + "-" + language + ": did not come about: " + firstLine(e));
            return List.of();
        }
    }

    private Path paint(Page page, String name, Frame frame) {
        frame.hang(page);
        page.waitForTimeout(150);
        var file = folder.resolve(name + "-" + frame.name() + ".png");
        var height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setClip(new Clip(0, 0, frame.width(), Math.min(Math.max(height, frame.height()), TALLEST))));
        if (frame.checked()) {
            check(page, name + "-" + frame.name());
        }
        return file;
    }

    private void check(Page page, String picture) {
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> picture + ": " + rule.getId() + ", "
                                + rule.getNodes().getFirst().getTarget())
                        .forEach(findings::add);
    }

    /** Nothing may be wider than the narrowest window. */
    private void measure(Page page, String name) {
        page.setViewportSize(Frame.NARROWEST, 640);
        page.waitForTimeout(100);
        var wide = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
        if (wide > Frame.NARROWEST) {
            findings.add(name + ": " + wide + " px wide in a window of " + Frame.NARROWEST);
        }
    }

    private static String firstLine(Throwable wrong) {
        var message = String.valueOf(wrong.getMessage()).strip();
        return message.lines().limit(3).reduce((one, two) -> one + " | " + two).orElse(wrong.toString());
    }
}
