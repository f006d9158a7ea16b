package io.quittance.templates;

import com.samskivert.mustache.Mustache;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Pattern;

/** Puts values into templates the reader's way. Text from outside loses control and direction characters: it cannot forge a line. */
final class TemplateFormat implements Mustache.Formatter {

    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private static final char FIRST_UNUSUAL = 0x7f;

    private final ReaderFormat reader;

    TemplateFormat(ReaderFormat reader) {
        this.reader = reader;
    }

    @Override
    public String format(Object value) {
        return switch (value) {
            case Money money -> reader.money(money);
            case LocalDate date -> reader.day(date);
            case Currency currency -> currency.getDisplayName(reader.locale());
            default -> plain(value.toString());
        };
    }

    // Nearly every text is plain, and looking is a tenth of what replacing costs.
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' || one >= FIRST_UNUSUAL) {
                return CONTROLS.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }
}
