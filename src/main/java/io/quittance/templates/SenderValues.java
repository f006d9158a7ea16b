package io.quittance.templates;

import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Firm;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What texts may know of the firm and of the person they greet. */
public final class SenderValues {

    private SenderValues() {}

    /** Whom a message greets; null when no person is known. */
    public static @Nullable String contactName(Debtor debtor) {
        var contact = debtor.contactName();
        return contact != null || debtor.kind() == DebtorKind.BUSINESS ? contact : debtor.name();
    }

    /** The firm as a creditor names itself. */
    public static Map<String, @Nullable Object> firm(Firm firm, Language language) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", firm.name());
        values.put("legalName", firm.legalName());
        values.put("address", oneLine(firm.address(), language));
        values.put("register", firm.registerNumber());
        values.put("email", firm.contactEmail().value());
        var phone = firm.contactPhone();
        values.put("phone", phone == null ? null : phone.replace(' ', '\u00a0'));
        values.put("dial", phone == null ? null : dial(phone));
        return values;
    }

    /** As a telephone dials it: digits, behind a plus when there is one. */
    static String dial(String phone) {
        var digits = phone.replaceAll("\\(0\\)|\\D", "");
        return phone.strip().startsWith("+") ? "+" + digits : digits;
    }

    private static String oneLine(PostalAddress address, Language language) {
        var place = Stream.of(address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var country = Locale.of("", address.country().value()).getDisplayCountry(language.locale());
        return Stream.of(address.street(), address.street2(), place, country)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
