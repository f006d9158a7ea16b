package io.quittance.templates;

import java.time.LocalDate;

/**
 * Tells a firm that its debtors pay into another account.
 *
 * @param iban in groups of four
 * @param changedOn the day it was confirmed
 * @param link to the page that shows it
 */
public record AccountChangedContent(String iban, LocalDate changedOn, String link) implements MessageContent {}
