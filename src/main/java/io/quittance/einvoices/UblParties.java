package io.quittance.einvoices;

import io.quittance.einvoices.Party.Address;
import io.quittance.einvoices.Party.Contact;
import io.quittance.xml.XmlElement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds a party's terms in UBL; a payee has names and identifiers only. */
final class UblParties {

    private UblParties() {}

    static Party party(@Nullable XmlElement party) {
        if (party == null) {
            return Party.UNKNOWN;
        }
        var legalName = party.textAt("PartyLegalEntity", "RegistrationName");
        var name = party.textAt("PartyName", "Name");
        return new Party(
                identifier(party),
                party.textAt("PartyLegalEntity", "CompanyID"),
                vat(party),
                legalName == null ? name : legalName,
                legalName == null ? null : name,
                Fields.mailAddress(party.at("EndpointID")),
                new Contact(
                        party.textAt("Contact", "Name"),
                        party.textAt("Contact", "Telephone"),
                        Fields.written(party.at("Contact", "ElectronicMail"))),
                address(party.at("PostalAddress")));
    }

    /** BT-46; the identifier with scheme {@code SEPA} is the creditor's for direct debits (BT-90), not the party's. */
    private static @Nullable String identifier(XmlElement party) {
        return party.all("PartyIdentification").stream()
                .map(identification -> identification.at("ID"))
                .filter(id -> id != null && !id.text().isEmpty() && !"SEPA".equals(id.attribute("schemeID")))
                .map(id -> Objects.requireNonNull(id).text())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String vat(XmlElement party) {
        return party.all("PartyTaxScheme").stream()
                .filter(scheme -> "VAT".equals(scheme.textAt("TaxScheme", "ID")))
                .map(scheme -> scheme.textAt("CompanyID"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Address address(@Nullable XmlElement address) {
        if (address == null) {
            return Party.NOWHERE;
        }
        return new Address(
                address.textAt("StreetName"),
                address.textAt("AdditionalStreetName"),
                address.textAt("CityName"),
                address.textAt("PostalZone"),
                address.textAt("Country", "IdentificationCode"));
    }
}
