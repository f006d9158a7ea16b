/**
 * The rules of reminding, as pure values and functions: scenarios and their steps, the policy as one list of conditions, a
 * debtor's case and what is decided for its day, and the words for it. No database and no clock: the run, the rehearsal, the
 * last check and "why did this go out?" (reminders) ask the same rules.
 */
@ApplicationModule(
        displayName = "Dunning",
        allowedDependencies = {"kernel", "tenancy", "parties", "receivables", "messages", "templates", "texts"})
@NullMarked
package io.quittance.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
