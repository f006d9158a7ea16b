/**
 * The debtor's screens. The door, codes and the check page are plain pages without session, script or cookie; behind them
 * a narrow session shows the invoices of one message and an account session shows everything. It composes capabilities
 * and decides nothing about money.
 */
@ApplicationModule(
        displayName = "Debtor portal",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "edge",
            "parties",
            "documents",
            "identity",
            "identity :: addresses",
            "identity :: debtors",
            "limits",
            "branding",
            "receivables",
            "allocation",
            "payments",
            "payments :: charges",
            "paper",
            "payments :: checkout",
            "imports",
            "notices",
            "texts",
            "ui",
            "templates",
            "access",
            "messages",
            "dunning",
            "reminders",
            "questions",
            "plans",
            "plans :: terms",
            "plans :: promises",
            "plans :: settlements",
            "plans :: calendar",
            "statements",
            "plans :: rules",
            "plans :: agreement"
        })
@NullMarked
package io.quittance.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
