package io.quittance.sandbox;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.NewFirm;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The three firms of the demo. All are invented; the account numbers are the banks' own examples. */
final class DemoFirms {

    /** Countries of their debtors, for which each firm sends in its own name. */
    static final List<CountryCode> COUNTRIES = List.of(
            new CountryCode("FR"),
            new CountryCode("BE"),
            new CountryCode("DE"),
            new CountryCode("NL"),
            new CountryCode("GB"));

    // The same hour everywhere, so that one business day serves all.
    private static final Map<String, ZoneId> ZONES =
            Map.of("BE", ZoneId.of("Europe/Brussels"), "DE", ZoneId.of("Europe/Berlin"));

    private DemoFirms() {}

    /** French B2B first: scripts rely on it. */
    static List<NewFirm> all() {
        return List.of(
                firm(
                        "maison-lavande",
                        "Maison Lavande",
                        "Maison Lavande SARL",
                        "RCS Grasse 000 000 001",
                        new PostalAddress("12 chemin des Fleurs", null, "06130", "Grasse", new CountryCode("FR")),
                        Language.FR,
                        "Camille Fabre",
                        "+33 4 00 00 00 01",
                        "FR7630006000011234567890189"),
                firm(
                        "zonnewarmte",
                        "Zonnewarmte",
                        "Zonnewarmte BV",
                        "KBO 0000.000.002",
                        new PostalAddress("Zonnestraat 48", null, "9000", "Gent", new CountryCode("BE")),
                        Language.NL,
                        "Jan Vermeulen",
                        "+32 9 000 00 02",
                        "BE68539007547034"),
                firm(
                        "nordlicht",
                        "Nordlicht Leuchten",
                        "Nordlicht Leuchten GmbH",
                        "HRB 000003 Hamburg",
                        new PostalAddress("Leuchtturmweg 7", null, "22763", "Hamburg", new CountryCode("DE")),
                        Language.DE,
                        "Inken Thomsen",
                        "+49 40 0000003",
                        "DE89370400440532013000"));
    }

    private static NewFirm firm(
            String key,
            String name,
            String legalName,
            String register,
            PostalAddress address,
            Language language,
            String contact,
            String phone,
            String iban) {
        return new NewFirm(
                key,
                name,
                legalName,
                register,
                null,
                address.country(),
                Money.currencyOf("EUR"),
                ZONES.getOrDefault(address.country().value(), MovableBusinessDay.ZONE),
                language,
                address,
                contact,
                EmailAddress.parse("hello@" + key + ".example"),
                phone,
                "https://" + key + ".example/privacy",
                legalName,
                Iban.parse(iban),
                key,
                EmailAddress.parse("service@" + key + ".example"),
                30);
    }
}
