package io.quittance.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A postal address as given; layout rules of a country are applied when it is printed.
 *
 * @param street street and number
 * @param street2 second line, if any
 * @param postalCode as written in the country
 * @param city place name
 * @param country where it is
 */
public record PostalAddress(
        @Nullable String street,
        @Nullable String street2,
        @Nullable String postalCode,
        @Nullable String city,
        CountryCode country) {

    /** True when a letter could reach it: street (or second line), postal code and city are known. */
    public boolean isComplete() {
        return street != null && !street.isBlank() && postalCode != null && city != null && !city.isBlank();
    }
}
