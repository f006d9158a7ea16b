package io.quittance.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** Where a message leads behind the door, besides the overview: {@code /l/{token}?to=wrong}. Kept through the door. */
enum WayIn {
    PAY("pay", "pay"),
    CANNOT_PAY("cannot-pay", "arrange"),
    WRONG("wrong", "message/wrong"),
    /** Where the statement of account is, as PDF and CSV. */
    STATEMENT("statement", "messages");

    private final String key;
    private final String screen;

    WayIn(String key, String screen) {
        this.key = key;
        this.screen = screen;
    }

    String key() {
        return key;
    }

    /** What the address or the form of the door asks for; anything else is the overview. */
    static Optional<WayIn> asked(HttpServletRequest request) {
        var asked = request.getParameter("to");
        return Arrays.stream(values()).filter(way -> way.key.equals(asked)).findFirst();
    }

    /** The screen to go on to. */
    static String screen(HttpServletRequest request) {
        return asked(request).map(way -> way.screen).orElse("overview");
    }
}
