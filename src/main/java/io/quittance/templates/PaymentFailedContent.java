package io.quittance.templates;

import java.time.LocalDate;

/** That a payment which was on its way did not arrive. @param startedOn the day it was started */
public record PaymentFailedContent(LocalDate startedOn) implements PrintableContent {}
