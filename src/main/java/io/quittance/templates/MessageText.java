package io.quittance.templates;

/**
 * A message in words: the same content as plain text and as HTML.
 *
 * @param subject one line, neutral: it says nothing about money
 */
public record MessageText(String subject, String text, String html) {}
