package io.quittance.reminders.foretold;

import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import java.time.LocalDate;

/** The messages of a day that use one step, leave one way and ask in one currency. @param asked what they ask for together */
public record ForetoldDay(LocalDate on, String step, Channel channel, long messages, Money asked) {}
