package io.quittance.api.claims;

import io.quittance.api.Body;
import io.quittance.api.Mandatory;
import io.quittance.api.Required;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Faults;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a client says about a debtor. */
record DebtorPutJson(
        @Mandatory @Nullable String name,
        @Mandatory @Nullable DebtorKind kind,
        @Mandatory @Nullable String country,
        @Nullable String language,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String contactName,
        @Nullable AddressJson address,
        @Nullable Identifiers identifiers,
        @Nullable Integer paymentDays)
        implements Body {

    private static final CountryCode STAND_IN = new CountryCode("FR");

    /** Official identifiers. */
    record Identifiers(@Nullable String vat, @Nullable String register) {}

    @Override
    public void check() {
        toDraft("reference");
    }

    /** The draft. @throws RefusedException with everything that is wrong; what could not be read has a stand-in meanwhile */
    DebtorDraft toDraft(String reference) {
        var faults = new Faults();
        var where = faults.of(() -> new CountryCode(Required.field("country", country)));
        var home = where == null ? STAND_IN : where;
        var person = faults.of(() -> Required.field("kind", kind));
        var spoken = faults.of(() -> language == null ? DebtorDraft.usualLanguage(home) : Language.parse(language));
        var mail = faults.of(() -> email == null ? null : EmailAddress.parse(email));
        var nowhere = new PostalAddress(null, null, null, null, home);
        var lives = faults.of(() -> address == null ? nowhere : address.toAddress(home));
        var draft = faults.of(() -> new DebtorDraft(
                reference,
                name == null ? "" : name,
                person == null ? DebtorKind.BUSINESS : person,
                home,
                spoken == null ? Language.EN : spoken,
                mail,
                phone,
                contactName,
                lives == null ? nowhere : lives,
                identifiers == null ? null : identifiers.vat(),
                identifiers == null ? null : identifiers.register(),
                paymentDays));
        faults.end();
        return Objects.requireNonNull(draft);
    }
}
