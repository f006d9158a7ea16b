package io.quittance.einvoices;

import io.quittance.kernel.Money;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import io.quittance.xml.XmlElement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values; a value that is there and wrong is refused, never guessed. */
final class Fields {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,19}(\\.[0-9]{0,12})?");
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-][0-9]{2}:[0-9]{2})$");
    private static final Pattern BASIC_DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final int LONGEST_SHOWN = 40;

    private Fields() {}

    /** @throws RefusedException when the mandatory value is missing */
    static String mandatory(String field, String term, @Nullable String value) {
        if (value == null) {
            throw missing(field, term);
        }
        return value;
    }

    /** The invoice's currency, BT-5, when it is one. */
    static String currency(@Nullable String code) {
        return Money.currencyOf(mandatory("currency", "BT-5", code)).getCurrencyCode();
    }

    private static RefusedException missing(String field, String term) {
        return new RefusedException(
                field,
                "missing",
                "The invoice does not say it (" + term + ")",
                "export the invoice again with " + term);
    }

    /** A date as UBL writes it (xsd:date): {@code 2026-11-22}, and a time zone behind it, which means nothing here. */
    static @Nullable LocalDate isoDate(String field, @Nullable String text) {
        return text == null ? null : date(field, text, ZONE.matcher(text).replaceFirst(""));
    }

    /** A date as CII writes it: {@code 20261122} in format 102, or an XML date. */
    static @Nullable LocalDate ciiDate(String field, @Nullable XmlElement holder) {
        if (holder == null) {
            return null;
        }
        var text = holder.textAt("DateTimeString");
        if (text == null) {
            text = withoutTime(holder.textAt("DateTime"));
        }
        if (text == null) {
            text = holder.text();
        }
        if (text.isEmpty()) {
            return null;
        }
        var basic = BASIC_DATE.matcher(text);
        return basic.matches()
                ? date(field, text, basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3))
                : isoDate(field, text);
    }

    /** The day of an xsd:dateTime, which is what {@code udt:DateTime} holds. */
    private static @Nullable String withoutTime(@Nullable String text) {
        return text == null ? null : text.replaceFirst("T.*", "");
    }

    /** An amount of the invoice's currency. @throws RefusedException for another currency or more decimals than it has */
    static @Nullable Money amount(String field, @Nullable XmlElement holder, String currency) {
        if (holder == null || holder.text().isEmpty()) {
            return null;
        }
        var own = holder.attribute("currencyID");
        if (own != null && !own.equals(currency)) {
            throw new RefusedException(
                    field,
                    "currency",
                    "The amount is in " + shown(own) + ", the invoice in " + shown(currency),
                    "send an invoice whose amounts are in its currency (BT-5)");
        }
        return money(field, holder.text(), currency);
    }

    /** The amount due for payment, BT-115. */
    static Money payable(@Nullable XmlElement holder, String currency) {
        var amount = amount("payable", holder, currency);
        if (amount == null) {
            throw missing("payable", "BT-115");
        }
        return amount;
    }

    /** A mail address: an electronic address (BT-34, BT-49) whose scheme is {@code EM}. */
    static @Nullable String mailAddress(@Nullable XmlElement endpoint) {
        return endpoint != null && "EM".equals(endpoint.attribute("schemeID")) ? written(endpoint) : null;
    }

    /** The texts of this name in all elements but the first. */
    static List<String> others(List<XmlElement> elements, String name) {
        return elements.stream()
                .skip(1)
                .map(element -> element.textAt(name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A text that is read by its own rule, with its surroundings. */
    static @Nullable String written(@Nullable XmlElement holder) {
        return holder == null || holder.text().isEmpty() ? null : holder.written();
    }

    private static Money money(String field, String text, String currency) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new RefusedException(field, "format", "This is not an amount: " + shown(text), "send 1234.50");
        }
        var value = new BigDecimal(text);
        int decimals = Money.currencyOf(currency).getDefaultFractionDigits();
        if (value.stripTrailingZeros().scale() > decimals) {
            throw new RefusedException(
                    field,
                    "precision",
                    currency + " has " + decimals + " decimals, the amount is " + shown(text),
                    "correct the invoice: totals are rounded to " + decimals + " decimals (BR-DEC)");
        }
        try {
            return Money.parse(value.setScale(decimals).toPlainString(), currency);
        } catch (RefusedException refused) {
            throw refused.within(field);
        }
    }

    private static LocalDate date(String field, String text, String iso) {
        try {
            return PlainDate.parse(field, iso);
        } catch (RefusedException refused) {
            var why = refused.refusals().getFirst();
            throw new RefusedException(field, why.code(), why.message() + ": " + shown(text), why.remedy());
        }
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
