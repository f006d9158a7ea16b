package io.quittance.console.messages;

import io.quittance.dispatch.Previews;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Invoices;
import io.quittance.reminders.Decisions;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.foretold.ForetoldMessages;
import org.springframework.stereotype.Component;

/** Where the rows of a run and the messages of a rehearsal come from. */
@Component
record RunSource(
        Decisions decisions,
        Invoices invoices,
        Debtors debtors,
        ReminderRuns runs,
        ForetoldMessages foretold,
        Previews previews) {}
