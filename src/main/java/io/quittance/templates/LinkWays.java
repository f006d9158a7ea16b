package io.quittance.templates;

import java.util.Map;

/** Where the ways out of a message lead, and the whole list of a shortened one: each to its own page behind the message's link. */
public final class LinkWays {

    private LinkWays() {}

    /** For texts: {@code later}, {@code wrong}, {@code notMe}, {@code all}. @param link of the message, with its token */
    public static Map<String, String> of(String link) {
        return Map.of(
                "later", link + "?to=cannot-pay",
                "wrong", link + "?to=wrong",
                "notMe", link + "/not-me",
                "all", link + "?to=statement");
    }
}
