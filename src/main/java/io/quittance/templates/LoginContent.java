package io.quittance.templates;

/** How to sign in. @param code the same in digits to type @param minutes how long both are good */
public record LoginContent(String link, String code, int minutes) implements MessageContent {}
