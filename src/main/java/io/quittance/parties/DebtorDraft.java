package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Faults;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import org.jspecify.annotations.Nullable;

/** What somebody says about a debtor; the components mean what they mean in {@link Debtor}. */
public record DebtorDraft(
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

    /** Trims and checks every text. @throws RefusedException naming the field as the API calls it */
    public DebtorDraft {
        var faults = new Faults();
        reference = faults.line("reference", reference, 64);
        name = faults.line("name", name, 200);
        phone = faults.optionalLine("phone", phone, 40);
        contactName = faults.optionalLine("contactName", contactName, 200);
        address = new PostalAddress(
                faults.optionalLine("address.street", address.street(), 200),
                faults.optionalLine("address.street2", address.street2(), 200),
                faults.optionalLine("address.postalCode", address.postalCode(), 20),
                faults.optionalLine("address.city", address.city(), 100),
                address.country());
        vatId = faults.optionalLine("identifiers.vat", vatId, 32);
        registerNumber = faults.optionalLine("identifiers.register", registerNumber, 64);
        var days = paymentDays;
        faults.check(() -> refuseNoTerm(days));
        faults.end();
    }

    private static void refuseNoTerm(@Nullable Integer days) {
        if (days != null && (days < 0 || days > 365)) {
            throw new RefusedException("paymentDays", "range", "This is not a payment term", "send 0 to 365 or null");
        }
    }

    /** The same with another main contact. */
    DebtorDraft reachedBy(Contact contact) {
        return new DebtorDraft(
                reference,
                name,
                kind,
                country,
                language,
                contact.email(),
                contact.phone(),
                contact.name(),
                address,
                vatId,
                registerNumber,
                paymentDays);
    }

    /** The same under another name, written to in another language, at another address. */
    public DebtorDraft movedTo(String newName, Language newLanguage, PostalAddress newAddress) {
        return new DebtorDraft(
                reference,
                newName,
                kind,
                country,
                newLanguage,
                email,
                phone,
                contactName,
                newAddress,
                vatId,
                registerNumber,
                paymentDays);
    }

    /** The same, written to at another mail address. */
    public DebtorDraft writtenTo(EmailAddress newEmail) {
        return new DebtorDraft(
                reference,
                name,
                kind,
                country,
                language,
                newEmail,
                phone,
                contactName,
                address,
                vatId,
                registerNumber,
                paymentDays);
    }

    /** The same with another telephone and another postal address. */
    public DebtorDraft reachedAt(@Nullable String newPhone, PostalAddress newAddress) {
        return new DebtorDraft(
                reference,
                name,
                kind,
                country,
                language,
                email,
                newPhone,
                contactName,
                newAddress,
                vatId,
                registerNumber,
                paymentDays);
    }

    /** The language in which a debtor of a country is addressed when nobody says: the product's that most people read there. */
    public static Language usualLanguage(CountryCode country) {
        return switch (country.value()) {
            case "FR", "BE", "LU", "MC" -> Language.FR;
            case "DE", "AT", "CH", "LI" -> Language.DE;
            case "NL" -> Language.NL;
            default -> Language.EN;
        };
    }
}
