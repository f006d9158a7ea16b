package io.quittance.gallery;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/**
 * How a scene is looked at.
 *
 * @param width of the window, CSS pixels
 */
record Frame(int width, int height, ColorScheme scheme) {

    /** A telephone and a desk, each light and dark. */
    static final List<Frame> ALL = List.of(
            new Frame(390, 844, ColorScheme.LIGHT),
            new Frame(390, 844, ColorScheme.DARK),
            new Frame(1440, 900, ColorScheme.LIGHT),
            new Frame(1440, 900, ColorScheme.DARK));

    /** The narrowest window in which nothing may leave the page (WCAG 2.2, 1.4.10 Reflow). */
    static final int NARROWEST = 320;

    /** Whether axe looks too: at the narrow light and the wide dark one, which differ in layout and in colours. */
    boolean checked() {
        return width == ALL.getFirst().width() ? scheme == ColorScheme.LIGHT : scheme == ColorScheme.DARK;
    }

    void hang(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
    }

    String name() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
