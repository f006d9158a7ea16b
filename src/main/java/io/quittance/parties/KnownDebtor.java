package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of invoices needs of a debtor.
 *
 * @param emailDiffers the list gave another mail address than the known one, which stays
 * @param touched the list made or changed it just now
 */
public record KnownDebtor(DebtorId id, @Nullable Integer paymentDays, boolean emailDiffers, boolean touched) {

    /** One that is only looked up. */
    public static KnownDebtor of(DebtorId id, @Nullable Integer paymentDays) {
        return new KnownDebtor(id, paymentDays, false, false);
    }
}
