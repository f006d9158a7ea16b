/**
 * Turns what happened into messages: a settled payment becomes a mailed receipt, a request for access a login link, a new
 * member of staff an invitation. It decides nothing about money and sends nothing itself.
 */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "edge",
            "parties",
            "parties :: accounts",
            "documents",
            "branding",
            "identity",
            "identity :: debtors",
            "receivables",
            "allocation",
            "reminders",
            "payments",
            "plans",
            "plans :: news",
            "plans :: promises",
            "plans :: settlements",
            "plans :: terms",
            "questions",
            "messages",
            "templates",
            "mail",
            "access"
        })
@NullMarked
package io.quittance.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
