/**
 * The REST API under {@code /api/v1}: controllers that translate between JSON and the capabilities, and what they share:
 * problems as RFC 9457, scopes, idempotency keys, references in paths, pages of lists, strict JSON.
 */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "edge",
            "parties",
            "documents",
            "identity",
            "receivables",
            "allocation",
            "invoicing",
            "payments",
            "payments :: checkout",
            "payments :: refused",
            "imports",
            "waves",
            "plans",
            "plans :: terms",
            "plans :: promises",
            "plans :: agreement",
            "plans :: rules",
            "plans :: settlements",
            "messages",
            "dunning",
            "reminders",
            "reporting"
        })
@NullMarked
package io.quittance.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
