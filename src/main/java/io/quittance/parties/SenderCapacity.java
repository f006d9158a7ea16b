package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In which capacity messages go to debtors of one country during a time.
 *
 * @param country the debtors' country
 * @param mandateReference the written mandate; mandatory unless the creditor itself sends
 * @param validFrom first day
 * @param validUntil last day, included; null = until further notice
 */
public record SenderCapacity(
        FirmId firm,
        CountryCode country,
        Capacity capacity,
        @Nullable String mandateReference,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Checks the mandate and the order of the dates. @throws RefusedException naming the field */
    public SenderCapacity {
        if (capacity != Capacity.CREDITOR_OWN && mandateReference == null) {
            throw new RefusedException(
                    "mandateReference",
                    "missing",
                    "Sending for a creditor needs a mandate",
                    "name the written mandate");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new RefusedException(
                    "validUntil", "order", "The last day lies before the first", "give a later day or none");
        }
    }
}
