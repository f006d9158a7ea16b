package io.quittance.identity.account;

import io.quittance.identity.pages.FormTexts;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser is called, by what it says of itself. */
final class Browsers {

    private static final Map<String, String> NAMES =
            inOrder("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private Browsers() {}

    static String name(String agent, FormTexts texts) {
        var name = of(NAMES, agent);
        var system = of(SYSTEMS, agent);
        return name.isEmpty()
                ? texts.text(AccountText.SESSION_UNKNOWN)
                : system.isEmpty() ? name : name + ", " + system;
    }

    private static String of(Map<String, String> known, String agent) {
        return known.entrySet().stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
