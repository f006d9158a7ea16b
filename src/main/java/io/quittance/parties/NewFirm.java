package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Language;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an operator says when setting up a firm; the components mean what they mean in {@link Firm}. */
public record NewFirm(
        String key,
        String name,
        String legalName,
        String registerNumber,
        @Nullable String vatId,
        CountryCode country,
        Currency currency,
        ZoneId zone,
        Language language,
        PostalAddress address,
        String contactName,
        EmailAddress contactEmail,
        @Nullable String contactPhone,
        @Nullable String privacyUrl,
        @Nullable String accountHolder,
        @Nullable Iban iban,
        String brand,
        @Nullable EmailAddress mailFrom,
        int paymentDays) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    /** Checks what the database would refuse. @throws RefusedException naming the field */
    public NewFirm {
        if (!KEY.matcher(key).matches()) {
            throw new RefusedException(
                    "key", "format", "The key is part of web addresses", "use lower-case letters, digits and hyphens");
        }
        name = PlainText.line("name", name, 200);
        legalName = PlainText.line("legalName", legalName, 200);
        registerNumber = PlainText.line("registerNumber", registerNumber, 64);
        answerable("email", contactEmail);
        answerable("mailFrom", mailFrom);
        contactName = PlainText.line("contactName", contactName, 200);
        if (!address.isComplete()) {
            throw new RefusedException(
                    "address",
                    "missing",
                    "The firm's address stands in every letter",
                    "give street, postcode and city");
        }
        if (paymentDays < 0 || paymentDays > 365) {
            throw new RefusedException("paymentDays", "range", "This is not a payment term", "give 0 to 365 days");
        }
    }

    /** Every mail of the firm carries it: a letter that some mail servers do not take would stop them all (RFC 6531). */
    private static void answerable(String field, @Nullable EmailAddress address) {
        if (address != null && address.isInternational()) {
            throw new RefusedException(
                    field,
                    "format",
                    "Not every mail server takes this address",
                    "give an address with plain letters (a to z) before the @");
        }
    }
}
