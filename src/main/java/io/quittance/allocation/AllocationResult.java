package io.quittance.allocation;

import io.quittance.kernel.Money;
import java.util.List;

/**
 * Where the money went; allocations, credit and suspense add up to the amount.
 *
 * @param credit over-payment, kept for the debtor
 * @param suspense what fits no claim and waits for a person
 */
public record AllocationResult(List<Allocation> allocations, Money credit, Money suspense) {}
