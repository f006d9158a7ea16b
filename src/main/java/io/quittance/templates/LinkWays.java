package io.quittance.templates;

import java.util.Map;

/** Where the three ways out of a message lead: each to its own page behind the message's link. */
public final class LinkWays {

    private LinkWays() {}

    /** For texts: {@code later}, {@code wrong}, {@code notMe}. @param link of the message, with its token */
    public static Map<String, String> of(String link) {
        return Map.of("later", link + "?to=cannot-pay", "wrong", link + "?to=wrong", "notMe", link + "/not-me");
    }
}
