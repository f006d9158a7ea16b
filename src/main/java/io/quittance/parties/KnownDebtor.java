package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/** What a list of invoices needs of a debtor. */
public record KnownDebtor(DebtorId id, @Nullable Integer paymentDays) {}
