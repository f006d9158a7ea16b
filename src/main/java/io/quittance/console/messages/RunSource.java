package io.quittance.console.messages;

import io.quittance.parties.Debtors;
import io.quittance.receivables.Invoices;
import io.quittance.reminders.Decisions;
import org.springframework.stereotype.Component;

/** Where the rows of a run come from. */
@Component
record RunSource(Decisions decisions, Invoices invoices, Debtors debtors) {}
