/**
 * Money that comes in: payments recorded by people and programs, card and debit payments through Stripe Checkout, refunds
 * and disputes, and a numbered receipt for each payment. What a payment does to invoices is left to receivables. Stripe's
 * webhooks are hints: the object is read again, and the webhook, the return page and the sweep all call the one settlement.
 */
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "paper",
            "parties",
            "branding",
            "documents",
            "ledger",
            "receivables",
            "allocation",
            "texts"
        })
@NullMarked
package io.quittance.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
