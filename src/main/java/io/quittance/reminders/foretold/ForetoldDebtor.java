package io.quittance.reminders.foretold;

import io.quittance.kernel.DebtorId;
import java.time.LocalDate;

/** What a debtor would get. @param messages by day: one that asks in two currencies is one */
public record ForetoldDebtor(DebtorId debtor, long messages, LocalDate first, LocalDate last) {}
