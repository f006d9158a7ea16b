package io.quittance.einvoices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seller (BG-4), buyer (BG-7) or payee (BG-10) as the invoice names it; nothing is corrected or completed.
 *
 * @param identifier BT-29, BT-46 or BT-60
 * @param registration legal registration, BT-30, BT-47 or BT-61
 * @param vat VAT identifier, BT-31 or BT-48
 * @param name legal name, BT-27, BT-44 or BT-59
 * @param tradingName BT-28 or BT-45
 * @param electronicAddress BT-34 or BT-49, when its scheme is {@code EM}, a mail address
 */
public record Party(
        @Nullable String identifier,
        @Nullable String registration,
        @Nullable String vat,
        @Nullable String name,
        @Nullable String tradingName,
        @Nullable String electronicAddress,
        Contact contact,
        Address address) {

    static final Address NOWHERE = new Address(null, null, null, null, null);

    /** A party the invoice says nothing about. */
    static final Party UNKNOWN = new Party(null, null, null, null, null, null, new Contact(null, null, null), NOWHERE);

    /** A contact point, BG-6 or BG-9: name BT-41/56, telephone BT-42/57, mail address BT-43/58. */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** A postal address, BG-5 or BG-8: lines BT-35/50 and BT-36/51, city BT-37/52, code BT-38/53, country BT-40/55. */
    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String country) {}

    /** Where mail may be tried: the electronic address, else the contact's. */
    public Optional<String> mailAddress() {
        return Optional.ofNullable(electronicAddress == null ? contact.email() : electronicAddress);
    }

    /** Legal name, else trading name. */
    public Optional<String> anyName() {
        return Optional.ofNullable(name == null ? tradingName : name);
    }
}
