package io.quittance.api.claims;

import io.quittance.api.Required;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import org.jspecify.annotations.Nullable;

/** What a client says about a debtor. */
record DebtorPutJson(
        @Nullable String name,
        @Nullable DebtorKind kind,
        @Nullable String country,
        @Nullable String language,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String contactName,
        @Nullable AddressJson address,
        @Nullable Identifiers identifiers,
        @Nullable Integer paymentDays) {

    /** Official identifiers. */
    record Identifiers(@Nullable String vat, @Nullable String register) {}

    DebtorDraft toDraft(String reference) {
        var where = new CountryCode(Required.field("country", country));
        return new DebtorDraft(
                reference,
                Required.field("name", name),
                Required.field("kind", kind),
                where,
                language == null ? DebtorDraft.usualLanguage(where) : Language.parse(language),
                email == null ? null : EmailAddress.parse(email),
                phone,
                contactName,
                address == null ? new PostalAddress(null, null, null, null, where) : address.toAddress(where),
                identifiers == null ? null : identifiers.vat(),
                identifiers == null ? null : identifiers.register(),
                paymentDays);
    }
}
