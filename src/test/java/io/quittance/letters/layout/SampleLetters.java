package io.quittance.letters.layout;

import io.quittance.branding.Brands;
import io.quittance.branding.SenderIdentity;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.paper.EnvelopeProfile;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.templates.DataAuthorities;
import io.quittance.templates.LetterParts;
import io.quittance.templates.OwnedTemplates;
import io.quittance.templates.PrintableContent;
import io.quittance.templates.ReminderContent;
import io.quittance.templates.SampleMessage;
import io.quittance.templates.StatementContent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Letters to look at and to measure. */
public final class SampleLetters {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final OwnedTemplates TEMPLATES = OwnedTemplates.shipped();
    private static final Brands BRANDS = new Brands();
    private static final List<String> GOODS = List.of(
            "Commande C-902",
            "Maintenance préventive, quatrième trimestre 2026, site de Villeurbanne",
            "Lieferung nach Auftragsbestätigung 4711/2026",
            "Onderhoud CV-ketel");

    /** What a letter says, with the template of its words. */
    public record Sample(String template, PrintableContent content) {}

    private SampleLetters() {}

    /** What the sample of a template says. */
    public static Sample of(String template) {
        return new Sample(
                template, (PrintableContent) SampleMessage.of(template).content());
    }

    /** The firms of four countries, each in its brand. */
    public static Firm firm(String country) {
        return switch (country) {
            case "BE" ->
                firm(
                        country,
                        "zonnewarmte",
                        "Zonnewarmte",
                        "Zonnewarmte BV",
                        "KBO/BCE 0123.456.749",
                        Language.NL,
                        new PostalAddress("Meir 40", null, "2000", "Antwerpen", code(country)),
                        "BE68539007547034");
            case "DE" ->
                firm(
                        country,
                        "nordlicht",
                        "Nordlicht Leuchten",
                        "Nordlicht Leuchten GmbH & Co. KG",
                        "HRA 12345, Amtsgericht Hamburg",
                        Language.DE,
                        new PostalAddress("Hafenstraße 112", null, "20457", "Hamburg", code(country)),
                        "DE89370400440532013000");
            case "GB" ->
                firm(
                        country,
                        "base",
                        "Harbour & Pike",
                        "Harbour & Pike Trading Limited",
                        "Company no. 01234567",
                        Language.EN,
                        new PostalAddress("5 Wharf Lane", null, "BS1 4RW", "Bristol", code(country)),
                        "GB82WEST12345698765432");
            default ->
                firm(
                        "FR",
                        "maison-lavande",
                        "Maison Lavande",
                        "Maison Lavande SAS",
                        "SIREN 812 345 678",
                        Language.FR,
                        new PostalAddress("12 rue des Capucins", null, "69001", "Lyon", code("FR")),
                        "FR7630006000011234567890189");
        };
    }

    /** A business in a country with an ordinary name and address. */
    public static Debtor debtor(String country, Language language) {
        return switch (country) {
            case "BE" ->
                debtor(
                        "Jan Peeters",
                        null,
                        new PostalAddress("Kerkstraat 12", "bus 3", "9000", "Gent", code(country)),
                        language);
            case "NL" ->
                debtor(
                        "De Vries Installaties B.V.",
                        "Mevrouw A. de Vries",
                        new PostalAddress("Prinsengracht 263", null, "1016GV", "Amsterdam", code(country)),
                        language);
            case "GB" ->
                debtor(
                        "Oakfield Joinery Ltd",
                        "Margaret O'Brien",
                        new PostalAddress("Unit 7, Riverside Park", null, "LS1 4AP", "Leeds", code(country)),
                        language);
            case "DE", "AT" ->
                debtor(
                        "Müller & Söhne Bau GmbH",
                        "Frau Sabine Müller",
                        new PostalAddress("Lindenstraße 8a", null, "50674", "Köln", code(country)),
                        language);
            default ->
                debtor(
                        "Dupont & Fils SARL",
                        "Marie Dupont",
                        new PostalAddress("1 rue du Port", "Bâtiment C", "33000", "Bordeaux", code("FR")),
                        language);
        };
    }

    /** The longest that fits a window. */
    public static Debtor longest(String country, Language language) {
        return debtor(
                "Donaudampfschifffahrtsgesellschaft und Wärmerückgewinnungsanlagenbau mbH",
                "Frau Dr. Hannelore Oberhuber-Wagenknecht",
                new PostalAddress(
                        "128 BOULEVARD MONSEIGNEUR WOJTKOWIAK-M",
                        "Immeuble Les Grandes Collines, étage 9",
                        country.equals("NL") ? "1016GV" : country.equals("GB") ? "SW1A 1AA" : "97490",
                        country.equals("GB") || country.equals("NL")
                                ? "Llanfairpwllgwyngyll"
                                : "Saint-Germain-de-la-Grange-Neuve",
                        code(country)),
                language);
    }

    /** A reminder with so many invoices and one credit note in five. */
    public static Sample reminder(String template, int invoices, String currency) {
        var items = items(invoices, currency);
        var credits = IntStream.range(0, invoices / 5)
                .mapToObj(
                        at -> new ReminderContent.Credit("AV-2026-%03d".formatted(at), Money.parse("10.50", currency)))
                .toList();
        var total = items.stream()
                .map(ReminderContent.Item::open)
                .reduce(Money::plus)
                .orElseThrow();
        for (var credit : credits) {
            total = total.minus(credit.amount());
        }
        var payBy = template.equals("reminder-1") ? null : DAY.plusDays(14);
        return new Sample(template, ReminderContent.of(DAY, payBy, total, items, credits));
    }

    /** One invoice in euros; two in pounds, with an over-payment. */
    public static Sample twoCurrencies(String template) {
        var euros = items(1, "EUR");
        var pounds = items(2, "GBP");
        var overpaid = new ReminderContent.Credit(null, Money.parse("50.00", "GBP"));
        var blocks = List.of(
                new ReminderContent.Block(euros.getFirst().open(), euros, List.of(), List.of(), null),
                new ReminderContent.Block(Money.parse("2419.12", "GBP"), pounds, List.of(overpaid), List.of(), null));
        return new Sample(template, new ReminderContent(DAY, null, false, blocks));
    }

    public static Sample statement(int entries, String currency) {
        var lines = items(entries, currency).stream()
                .map(item -> new StatementContent.Line(
                        item.number(), item.description(), item.issuedOn(), item.dueOn(), item.open(), item.open()))
                .toList();
        var balance = lines.stream()
                .map(StatementContent.Line::open)
                .reduce(Money::plus)
                .orElseThrow();
        var onAccount = Money.parse("30.00", currency);
        return new Sample("statement", new StatementContent(DAY, lines, balance.minus(onAccount), onAccount));
    }

    /** A letter from a firm of the country to this debtor. */
    static LetterFacts letter(String firm, Debtor debtor, EnvelopeProfile envelope, Sample sample) {
        var creditor = firm(firm);
        var parts = new LetterParts(
                "letter:" + sample.template(),
                sample.template(),
                debtor.language(),
                DAY,
                creditor,
                BRANDS.of(creditor),
                new SenderIdentity(
                        creditor.contactEmail(),
                        creditor.name(),
                        creditor.contactEmail(),
                        "quittance.example",
                        creditor.contactName(),
                        creditor.accountHolder(),
                        creditor.iban()),
                debtor,
                sample.content(),
                new LetterParts.Access(
                        "https://" + creditor.key() + ".example/l/Zk3xQ0d8yT5nR1vW7uJ2mA4cE6gI9kL0pS8fHbVtXq",
                        creditor.key() + ".example/code",
                        "7K3Q-X9M2-VDT4"),
                new LetterParts.Check(creditor.key() + ".example/check", "4TFWP-81HNC"),
                new LetterParts.Notice(
                        "https://" + creditor.key() + ".example/privacy", DataAuthorities.of(creditor.country())),
                TEMPLATES.words(sample.template(), debtor.language(), debtor.country()));
        return new LetterFacts(parts, envelope);
    }

    /** Makes the file of such a letter each time it is asked. */
    public static Supplier<byte[]> rendering(String firm, Debtor debtor, EnvelopeProfile envelope, Sample sample) {
        var letters = new Letters();
        var facts = letter(firm, debtor, envelope, sample);
        return () -> letters.render(facts).pdf();
    }

    /** The debtor somewhere else. */
    public static Debtor named(Debtor debtor, String name) {
        return debtor(name, debtor.contactName(), debtor.address(), debtor.language());
    }

    public static Debtor at(Debtor debtor, PostalAddress address) {
        return debtor(debtor.name(), debtor.contactName(), address, debtor.language());
    }

    private static List<ReminderContent.Item> items(int count, String currency) {
        return IntStream.range(0, count)
                .mapToObj(at -> new ReminderContent.Item(
                        "FA-2026-%04d".formatted(142 + at),
                        GOODS.get(at % GOODS.size()),
                        DAY.minusDays(70 - at % 30),
                        DAY.minusDays(40 - at % 30),
                        Money.parse(at % 7 == 3 ? "12345.60" : "1234.56", currency)))
                .toList();
    }

    private static Debtor debtor(String name, @Nullable String contact, PostalAddress address, Language language) {
        return new Debtor(
                new DebtorId(7),
                new FirmId(1),
                "D-1042",
                name,
                DebtorKind.BUSINESS,
                address.country(),
                language,
                null,
                null,
                contact,
                address,
                null,
                null,
                null);
    }

    private static Firm firm(
            String country,
            String brand,
            String name,
            String legalName,
            String register,
            Language language,
            PostalAddress address,
            String iban) {
        return new Firm(
                new FirmId(1),
                brand,
                name,
                legalName,
                register,
                country.equals("FR") ? "FR40812345678" : null,
                code(country),
                Currency.getInstance(country.equals("GB") ? "GBP" : "EUR"),
                ZoneId.of("Europe/Paris"),
                language,
                address,
                "Claire Fontaine",
                EmailAddress.parse("compta@" + brand + ".example"),
                "+33 4 72 00 00 00",
                null,
                legalName,
                Iban.parse(iban),
                brand,
                null,
                30,
                FirmStage.LIVE,
                LocalDate.of(2026, 1, 1));
    }

    private static CountryCode code(String country) {
        return new CountryCode(country);
    }
}
