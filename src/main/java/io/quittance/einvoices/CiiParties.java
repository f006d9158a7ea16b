package io.quittance.einvoices;

import io.quittance.einvoices.Party.Address;
import io.quittance.einvoices.Party.Contact;
import io.quittance.xml.XmlElement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds a party's terms in CII. */
final class CiiParties {

    private CiiParties() {}

    static Party party(@Nullable XmlElement party) {
        if (party == null) {
            return Party.UNKNOWN;
        }
        var own = party.textAt("ID");
        return new Party(
                own == null ? party.textAt("GlobalID") : own,
                party.textAt("SpecifiedLegalOrganization", "ID"),
                vat(party),
                party.textAt("Name"),
                party.textAt("SpecifiedLegalOrganization", "TradingBusinessName"),
                Fields.mailAddress(party.at("URIUniversalCommunication", "URIID")),
                new Contact(
                        party.textAt("DefinedTradeContact", "PersonName"),
                        party.textAt("DefinedTradeContact", "TelephoneUniversalCommunication", "CompleteNumber"),
                        Fields.written(party.at("DefinedTradeContact", "EmailURIUniversalCommunication", "URIID"))),
                address(party.at("PostalTradeAddress")));
    }

    private static @Nullable String vat(XmlElement party) {
        return party.all("SpecifiedTaxRegistration").stream()
                .map(registration -> registration.at("ID"))
                .filter(id -> id != null
                        && "VA".equals(id.attribute("schemeID"))
                        && !id.text().isEmpty())
                .map(id -> Objects.requireNonNull(id).text())
                .findFirst()
                .orElse(null);
    }

    private static Address address(@Nullable XmlElement address) {
        if (address == null) {
            return Party.NOWHERE;
        }
        return new Address(
                address.textAt("LineOne"),
                address.textAt("LineTwo"),
                address.textAt("CityName"),
                address.textAt("PostcodeCode"),
                address.textAt("CountryID"));
    }
}
