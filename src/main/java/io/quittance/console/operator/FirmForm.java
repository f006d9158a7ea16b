package io.quittance.console.operator;

import com.vaadin.flow.component.html.Div;
import io.quittance.console.Countries;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.NewFirm;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.ErrorSummary;
import io.quittance.ui.ErrorSummary.Fault;
import io.quittance.ui.Field;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.Panel;
import io.quittance.ui.TextField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that must be known of a firm before its first reminder may leave. */
final class FirmForm extends Div {

    private static final List<String> CURRENCIES = List.of("EUR", "GBP", "CHF", "USD", "DKK", "SEK", "PLN", "CZK");

    private static final List<String> MANDATORY =
            List.of("name", "key", "registerNumber", "street", "postalCode", "city", "contactName", "email", "admin");

    private final StaffTexts texts;
    private final ErrorSummary errors = new ErrorSummary();
    private final Map<String, Field<?>> byName = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final TextField name;
    private final TextField key;
    private final TextField legalName;
    private final TextField register;
    private final TextField vat;
    private final ChoiceField<CountryCode> country;
    private final ChoiceField<String> currency;
    private final TextField zone;
    private final ChoiceField<Language> language;
    private final TextField street;
    private final TextField postalCode;
    private final TextField city;
    private final TextField contact;
    private final TextField email;
    private final TextField phone;
    private final TextField holder;
    private final TextField iban;
    private final TextField days;
    private final ChoiceField<String> brand;
    private final TextField admin;

    FirmForm(StaffTexts texts, List<String> brands) {
        this.texts = texts;
        addClassName("q-form");
        name = text("name", StaffText.NAME);
        name.hint(texts.of(FirmsText.NAME_HINT));
        key = text("key", FirmsText.KEY);
        key.hint(texts.of(FirmsText.KEY_HINT));
        legalName = text("legalName", FirmsText.LEGAL_NAME);
        register = text("registerNumber", FirmsText.REGISTER_NUMBER);
        vat = text("vatId", FirmsText.VAT_ID);
        country = choice("country", StaffText.COUNTRY, Countries.ALL, this::countryName);
        currency = choice("currency", StaffText.CURRENCY, CURRENCIES, code -> code);
        zone = text("zone", FirmsText.ZONE).value("Europe/Paris");
        language = choice("language", StaffText.LANGUAGE, List.of(Language.values()), LanguageChoice::nameOf);
        street = text("street", FirmsText.STREET);
        postalCode = text("postalCode", FirmsText.POSTAL_CODE);
        city = text("city", FirmsText.CITY);
        contact = text("contactName", FirmsText.CONTACT);
        email = text("email", FirmsText.CONTACT_EMAIL).type("email", "off");
        phone = text("contactPhone", FirmsText.PHONE);
        holder = text("accountHolder", FirmsText.ACCOUNT_HOLDER);
        iban = text("iban", FirmsText.IBAN);
        days = text("paymentDays", FirmsText.PAYMENT_DAYS).value("30");
        brand = choice("brand", FirmsText.BRAND, brands, folder -> folder);
        admin = text("admin", FirmsText.FIRST_ADMIN).type("email", "off");
        admin.hint(texts.of(FirmsText.FIRST_ADMIN_HINT));
        country.onChange(this::followCountry);
        add(
                errors,
                part(FirmsText.WHO, name, key, legalName, register, vat),
                part(FirmsText.WHERE, country, currency, zone, language, street, postalCode, city),
                part(FirmsText.CONTACT_AND_BANK, contact, email, phone, holder, iban, days),
                part(FirmsText.LOOK_AND_PEOPLE, brand, admin));
    }

    /** The first administrator's address. @throws RefusedException naming {@code admin} */
    EmailAddress firstAdmin() {
        try {
            return EmailAddress.parse(admin.value());
        } catch (RefusedException e) {
            throw new RefusedException("admin", "format", String.valueOf(e.getMessage()), "");
        }
    }

    /** What was entered. @throws RefusedException naming the field */
    NewFirm value() {
        requireFilled();
        if (key.value().equals("operator")) {
            throw new RefusedException("key", "taken", "This key is the console's own", "choose another key");
        }
        return new NewFirm(
                key.value(),
                name.value(),
                legalName.value().isEmpty() ? name.value() : legalName.value(),
                register.value(),
                orNull(vat),
                country.value(),
                Money.currencyOf(currency.value()),
                zone(),
                language.value(),
                new PostalAddress(street.value(), null, postalCode.value(), city.value(), country.value()),
                contact.value(),
                EmailAddress.parse(email.value()),
                orNull(phone),
                null,
                orNull(holder),
                iban.value().isEmpty() ? null : Iban.parse(iban.value()),
                brand.value(),
                null,
                paymentDays());
    }

    /** All that is missing is said at once. */
    private void requireFilled() {
        var blank = MANDATORY.stream()
                .filter(field -> byName.get(field) instanceof TextField text
                        && text.value().isEmpty())
                .map(field -> new Refusal(field, "missing", "This is mandatory", "fill it in"))
                .toList();
        if (!blank.isEmpty()) {
            throw new RefusedException(blank);
        }
    }

    /** Shows what was refused, each at its field. */
    void refused(RefusedException refused) {
        byName.values().forEach(field -> field.error(null));
        var faults = refused.refusals().stream().map(this::fault).toList();
        errors.show(texts.of(FirmsText.FORM_WRONG), faults);
    }

    private Fault fault(Refusal refused) {
        var named = refused.field().equals("address") ? "street" : refused.field();
        var field = byName.containsKey(named) ? named : "name";
        var text = texts.of(
                refused.code().equals("missing") ? FirmsText.FIELD_MISSING : FirmsText.FIELD_WRONG,
                String.valueOf(labels.get(field)));
        var control = Objects.requireNonNull(byName.get(field));
        control.error(text);
        return new Fault(text, control.controlId());
    }

    private void followCountry(CountryCode chosen) {
        zone.value(
                switch (chosen.value()) {
                    case "BE" -> "Europe/Brussels";
                    case "NL" -> "Europe/Amsterdam";
                    case "DE" -> "Europe/Berlin";
                    case "GB" -> "Europe/London";
                    case "CH" -> "Europe/Zurich";
                    default -> zone.value();
                });
        currency.value(
                switch (chosen.value()) {
                    case "GB" -> "GBP";
                    case "CH" -> "CHF";
                    default -> "EUR";
                });
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone.value());
        } catch (DateTimeException _) {
            throw new RefusedException(
                    "zone", "unknown", "There is no such time zone", "give a name such as Europe/Paris");
        }
    }

    private int paymentDays() {
        return days.value().matches("[0-9]{1,3}") ? Integer.parseInt(days.value()) : -1;
    }

    private static @Nullable String orNull(TextField field) {
        return field.value().isEmpty() ? null : field.value();
    }

    private String countryName(CountryCode code) {
        return Locale.of("", code.value()).getDisplayCountry(texts.formats().locale());
    }

    private TextField text(String field, TextKey label) {
        return named(field, label, new TextField(texts.of(label)));
    }

    private <T> ChoiceField<T> choice(String field, TextKey label, List<T> choices, Function<T, String> words) {
        return named(field, label, new ChoiceField<>(texts.of(label), choices, words));
    }

    private <F extends Field<?>> F named(String field, TextKey label, F control) {
        control.testId("firm-" + field);
        labels.put(field, texts.of(label));
        byName.put(field, control);
        return control;
    }

    private Panel part(TextKey title, Field<?>... fields) {
        var grid = new Div(fields);
        grid.addClassName("q-form-row");
        return new Panel(texts.of(title), grid);
    }
}
