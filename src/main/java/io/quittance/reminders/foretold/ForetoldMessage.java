package io.quittance.reminders.foretold;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import java.time.LocalDate;

/**
 * A message that would leave, in one currency.
 *
 * @param step key of the step whose words it uses
 * @param asked the total it asks for, credit deducted
 * @param invoices how many invoices take a step in it
 */
public record ForetoldMessage(DebtorId debtor, LocalDate on, String step, Channel channel, Money asked, int invoices) {}
