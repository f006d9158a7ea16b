package io.quittance.api.claims;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import org.jspecify.annotations.Nullable;

/** A postal address in JSON. */
record AddressJson(
        @Nullable String street,
        @Nullable String street2,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country) {

    static AddressJson of(PostalAddress address) {
        return new AddressJson(
                address.street(),
                address.street2(),
                address.postalCode(),
                address.city(),
                address.country().value());
    }

    /** The address; without a country it is in the debtor's. */
    PostalAddress toAddress(CountryCode usual) {
        try {
            return new PostalAddress(
                    street, street2, postalCode, city, country == null ? usual : new CountryCode(country));
        } catch (RefusedException refused) {
            throw refused.within("address");
        }
    }
}
