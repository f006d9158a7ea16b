/**
 * Payment plans: what a firm accepts without a person (rules by kind of debtor and balance), the nearest plan to a wish, the
 * thread of offers on both sides, and the life of what was agreed until it is paid or broken. It covers claims and holds their
 * reminders through what receivables and allocation publish; they know nothing of it.
 */
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "texts",
            "parties",
            "receivables",
            "allocation",
            "invoicing",
            "payments",
            "documents",
            "branding",
            "paper",
            "reminders"
        })
@NullMarked
package io.quittance.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
