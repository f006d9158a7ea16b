package io.quittance.letters;

import io.quittance.correspondence.MessageWords;
import io.quittance.kernel.Money;
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
        var debtor = facts.debtor();
        this.words = MessageWords.of(facts.content().template(), facts.language(), debtor.country());
        this.values = new HashMap<>(MessageWords.values(facts.firm(), facts.sender(), debtor, facts.language()));
        values.put("date", facts.writtenOn());
        values.put("city", facts.firm().address().city());
        values.put("customer", debtor.reference());
        values.put("asOf", facts.writtenOn());
        values.put("payBy", null);
        values.putAll(
                switch (facts.content()) {
                    case LetterContent.Reminder reminder -> reminder(reminder);
                    case LetterContent.Receipt receipt -> receipt(receipt);
                    case LetterContent.Statement statement -> Map.of("asOf", statement.asOf());
                });
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

    private static Map<String, @Nullable Object> reminder(LetterContent.Reminder reminder) {
        var values = new HashMap<String, @Nullable Object>(reminder.content().model());
        values.put("one", reminder.content().isOne());
        values.putAll(reminder.values());
        return values;
    }

    private static Map<String, @Nullable Object> receipt(LetterContent.Receipt receipt) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("receiptNumber", receipt.number());
        values.put("paidOn", receipt.valueOn());
        values.put("credit", receipt.credit());
        values.put(
                "allSettled",
                receipt.lines().stream().allMatch(line -> line.left().isZero()));
        return values;
    }
}
