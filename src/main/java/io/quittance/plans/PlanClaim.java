package io.quittance.plans;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;

/**
 * An invoice in a plan.
 *
 * @param amount what of it the plan covers
 * @param paidBefore what payments had put on it before the plan was proposed, in minor units
 */
public record PlanClaim(InvoiceId invoice, String number, Money amount, long paidBefore) {}
