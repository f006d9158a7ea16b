package io.quittance.plans;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;

/** What a plan would cover of an invoice. */
record Cover(InvoiceId invoice, String number, Money amount) {}
