package io.quittance.portal.me;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtor;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ErrorSummary;
import io.quittance.ui.Field;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.TextField;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Telephone and postal address, corrected by whom they belong to. */
final class ReachForm {

    private final Visitor visitor;
    private final TextField phone;
    private final TextField street;
    private final TextField street2;
    private final TextField postalCode;
    private final TextField city;
    private final ChoiceField<CountryCode> country;
    private final ErrorSummary errors = new ErrorSummary();
    private final Sheet sheet = new Sheet();

    /** @param keep takes what was typed; refuses what cannot be kept, and says what came of it otherwise */
    ReachForm(Visitor visitor, Debtor debtor, Function<Reach, Notice> keep) {
        this.visitor = visitor;
        var texts = visitor.texts();
        var address = debtor.address();
        phone = field(MeText.PHONE, "me-phone", debtor.phone(), 40).type("tel", "tel");
        phone.hint(texts.of(MeText.PHONE_HINT));
        street = field(MeText.STREET, "me-street", address.street(), 200).type("text", "address-line1");
        street2 = field(MeText.STREET2, "me-street2", address.street2(), 200).type("text", "address-line2");
        postalCode = field(MeText.POSTAL_CODE, "me-postal-code", address.postalCode(), 20)
                .type("text", "postal-code");
        city = field(MeText.CITY, "me-city", address.city(), 100).type("text", "address-level2");
        var locale = visitor.formats().locale();
        country = new ChoiceField<>(texts.of(MeText.COUNTRY), countries(locale), one -> name(one, locale))
                .value(address.country());
        country.testId("me-country");
        sheet.add(
                new H2(texts.of(MeText.REACH)),
                new Paragraph(texts.of(MeText.REACH_HINT)),
                errors,
                phone,
                street,
                street2,
                postalCode,
                city,
                country,
                new ActionButton(texts.of(MeText.KEEP), Emphasis.SECONDARY, () -> save(keep)).testId("me-keep"));
    }

    Sheet sheet() {
        return KnownSheet.stacked(sheet);
    }

    static String name(CountryCode country, Locale locale) {
        return Locale.of("", country.value()).getDisplayCountry(locale);
    }

    private TextField field(MeText label, String id, @Nullable String value, int length) {
        var field = new TextField(visitor.texts().of(label)).maxLength(length).value(value == null ? "" : value);
        field.testId(id);
        return field;
    }

    private static List<CountryCode> countries(Locale locale) {
        var names = Collator.getInstance(locale);
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(CountryCode::new)
                .sorted(Comparator.comparing(one -> name(one, locale), names))
                .toList();
    }

    private void save(Function<Reach, Notice> keep) {
        var fields = fields();
        fields.values().forEach(field -> field.error(null));
        errors.show("", List.of());
        try {
            KnownSheet.say(sheet, keep.apply(new Reach(phone.value(), address())));
        } catch (RefusedException refused) {
            KnownSheet.unsay(sheet);
            var faults = new ArrayList<ErrorSummary.Fault>();
            for (var refusal : refused.refusals()) {
                var field = fields.getOrDefault(refusal.field(), street);
                field.error(words(refusal));
                faults.add(new ErrorSummary.Fault(words(refusal), field.controlId()));
            }
            errors.show(visitor.texts().of(MeText.REACH_FAULT), faults);
        }
    }

    private Map<String, Field<?>> fields() {
        var fields = new LinkedHashMap<String, Field<?>>();
        fields.put("phone", phone);
        fields.put("address.street", street);
        fields.put("address.street2", street2);
        fields.put("address.postalCode", postalCode);
        fields.put("address.city", city);
        return fields;
    }

    private PostalAddress address() {
        return new PostalAddress(street.value(), street2.value(), postalCode.value(), city.value(), country.value());
    }

    private String words(Refusal refusal) {
        var texts = visitor.texts();
        if (refusal.field().equals("phone")) {
            return texts.of(MeText.PHONE_WRONG);
        }
        return switch (refusal.code()) {
            case "missing" ->
                texts.of(
                        switch (refusal.field()) {
                            case "address.postalCode" -> MeText.POSTAL_CODE_MISSING;
                            case "address.city" -> MeText.CITY_MISSING;
                            default -> MeText.STREET_MISSING;
                        });
            case "too-long" -> texts.of(MeText.LINE_LONG);
            default -> texts.of(MeText.LINE_WRONG);
        };
    }
}
