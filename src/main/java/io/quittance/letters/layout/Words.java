package io.quittance.letters.layout;

import io.quittance.kernel.Money;
import io.quittance.templates.MessageWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one letter: the texts of its template with the values of its facts. */
final class Words {

    private final MessageWords words;
    private final Map<String, @Nullable Object> values;

    Words(LetterFacts facts) {
        var parts = facts.parts();
        this.words = parts.words();
        this.values = new HashMap<>(MessageWords.values(parts));
        values.put("date", parts.writtenOn());
        values.put("city", parts.firm().address().city());
        values.put("customer", parts.debtor().reference());
    }

    Locale locale() {
        return words.locale();
    }

    String say(String key) {
        return words.say(key, values);
    }

    /** With one value more. */
    String say(String key, String name, @Nullable Object value) {
        return say(key, name, value, name, value);
    }

    /** With two values more. */
    String say(String key, String name, @Nullable Object value, String other, @Nullable Object otherValue) {
        var more = new HashMap<>(values);
        more.put(name, value);
        more.put(other, otherValue);
        return words.say(key, more);
    }

    String amount(Money money) {
        return words.amount(money);
    }

    String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : words.shortDate(date);
    }
}
