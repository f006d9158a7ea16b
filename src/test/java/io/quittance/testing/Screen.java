package io.quittance.testing;

import java.util.regex.Pattern;

/**
 * Opens a screen as the browser's script does: the page, the start of the user interface, and the navigation, whose answer
 * holds what the person would see.
 */
public final class Screen {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\"\\s*:\\s*([0-9]+)");

    private final Visitor visitor;

    /** Screens as this visitor sees them. */
    public Screen(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What the server sends for a screen. @param path without a slash at its beginning */
    public String content(String path) {
        var start = visitor.get("/?v-r=init&location=" + path + "&query=").body();
        var key = KEY.matcher(start);
        var ui = UI_ID.matcher(start);
        if (!key.find() || !ui.find()) {
            return start;
        }
        var navigate = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate",
                "data":{"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}],"syncId":0,"clientId":0}""".formatted(key.group(1), path);
        return visitor.post("/?v-r=uidl&v-uiId=" + ui.group(1), "application/json", navigate)
                .body();
    }
}
