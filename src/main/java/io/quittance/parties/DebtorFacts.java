package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a list of invoices says about a debtor; null = it says nothing about that, and what is known stays. The components
 * mean what they mean in {@link Debtor}; texts are plain already.
 */
public record DebtorFacts(
        String reference,
        String name,
        CountryCode country,
        @Nullable DebtorKind kind,
        @Nullable Language language,
        @Nullable EmailAddress email,
        @Nullable String phone,
        @Nullable String contactName,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String vatId) {

    /** The same under another reference. */
    public DebtorFacts of(String other) {
        return new DebtorFacts(
                other, name, country, kind, language, email, phone, contactName, street, postalCode, city, vatId);
    }

    /** These facts where they speak, else the earlier ones. */
    public DebtorFacts over(DebtorFacts earlier) {
        return new DebtorFacts(
                reference,
                name,
                country,
                kind == null ? earlier.kind : kind,
                language == null ? earlier.language : language,
                email == null ? earlier.email : email,
                phone == null ? earlier.phone : phone,
                contactName == null ? earlier.contactName : contactName,
                street == null ? earlier.street : street,
                postalCode == null ? earlier.postalCode : postalCode,
                city == null ? earlier.city : city,
                vatId == null ? earlier.vatId : vatId);
    }
}
