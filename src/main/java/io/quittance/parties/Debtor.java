package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who owes a firm money. The same person at two firms is two debtors who know nothing of each other.
 *
 * @param reference the firm's own name for the debtor, unique in the firm
 * @param country where the debtor lives or sits: decides quiet days, contact hours and scenario
 * @param email where reminders go; null = by letter
 * @param paymentDays days from issue to due date; null = the firm's default
 */
public record Debtor(
        DebtorId id,
        FirmId firm,
        String reference,
        String name,
        DebtorKind kind,
        CountryCode country,
        Language language,
        @Nullable EmailAddress email,
        @Nullable String phone,
        @Nullable String contactName,
        PostalAddress address,
        @Nullable String vatId,
        @Nullable String registerNumber,
        @Nullable Integer paymentDays) {

    /** The zone whose 08–20 h are the debtor's contact hours. */
    public ZoneId zone() {
        return CountryZones.of(country);
    }

    /** The same content as this draft. */
    boolean says(DebtorDraft draft) {
        return draft.equals(toDraft());
    }

    /** What is known, to change parts of it. */
    public DebtorDraft toDraft() {
        return new DebtorDraft(
                reference,
                name,
                kind,
                country,
                language,
                email,
                phone,
                contactName,
                address,
                vatId,
                registerNumber,
                paymentDays);
    }
}
