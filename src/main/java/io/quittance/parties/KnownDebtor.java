package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of invoices needs of a debtor.
 *
 * @param emailDiffers the list gave another mail address than the known one, which stays
 */
public record KnownDebtor(DebtorId id, @Nullable Integer paymentDays, boolean emailDiffers) {}
