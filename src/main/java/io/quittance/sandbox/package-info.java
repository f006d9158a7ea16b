/**
 * The demo: an embedded PostgreSQL, a mail server that catches everything, a simulator of Stripe, a machine that moves the
 * business day, and three firms with debtors and invoices. It has its own main class ({@code Demo}) and uses only public
 * types of the other modules. Nothing of this package is in the production jar.
 */
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {
            "kernel",
            "texts",
            "dunning",
            "tenancy",
            "parties",
            "identity",
            "ledger",
            "receivables",
            "invoicing",
            "payments",
            "payments :: checkout",
            "messages",
            "dispatch",
            "dispatch :: checks",
            "questions",
            "mail",
            "letters",
            "reminders"
        })
@NullMarked
package io.quittance.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
