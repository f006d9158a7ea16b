package io.quittance.mail;

import java.util.regex.Pattern;

/**
 * What a mail server answered.
 *
 * @param code three digits
 * @param text all lines in one, controls and 8-bit junk replaced
 */
record SmtpReply(int code, String text) {

    private static final Pattern ENHANCED = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})(?:[^\\d.].*)?$");

    /** 2xx. */
    boolean isPositive() {
        return code / 100 == 2;
    }

    /** 4xx or 5xx: a clear no. */
    boolean isRefusal() {
        return code / 100 == 4 || code / 100 == 5;
    }

    /** 504, 555 or 5.5.4: a parameter of the command is not known. */
    boolean refusesParameter() {
        return code == 504 || code == 555 || enhanced().equals("5.5.4");
    }

    /** 421: the server leaves. */
    boolean isGoodbye() {
        return code == 421;
    }

    /** The enhanced status code (RFC 3463), empty when there is none or when it contradicts the code. */
    String enhanced() {
        var matcher = ENHANCED.matcher(text);
        boolean fits = matcher.matches() && matcher.group(1).charAt(0) == Character.forDigit(code / 100, 10);
        return fits ? matcher.group(1) : "";
    }

    @Override
    public String toString() {
        return code + " " + text;
    }
}
