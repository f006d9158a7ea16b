package io.quittance.templates;

import java.time.LocalDate;

/** That a receipt no longer counts, because its payment was a mistake. @param paidOn the value date it named */
public record ReceiptCorrectedContent(String receiptNumber, LocalDate paidOn) implements PrintableContent {}
