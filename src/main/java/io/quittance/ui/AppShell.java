package io.quittance.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;

/**
 * The page around every screen. The own stylesheets keep Vaadin's themes out; only the light frame is loaded at the start,
 * each view brings the rest of what it needs.
 */
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/base.css")
@Viewport("width=device-width, initial-scale=1")
@LoadDependenciesOnStartup(BrandFrame.class)
public final class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/favicon.ico");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.addMetaTag("referrer", "no-referrer");
    }
}
