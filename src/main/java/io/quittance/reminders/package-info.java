/**
 * The reminder engine: scenarios as versioned values, the pure decision whether a reminder is due for an invoice today and
 * why, the composition of a debtor's day into at most one message, the daily run and the rehearsal. SQL narrows, Java
 * decides, one statement writes. The very same functions serve the run, the rehearsal and the question "why did this go out?".
 */
@ApplicationModule(
        displayName = "Reminders",
        allowedDependencies = {"kernel", "tenancy", "parties", "receivables", "dunning", "messages"})
@NullMarked
package io.quittance.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
