package io.quittance.texts;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.quittance.kernel.Language;
import java.util.Map;

/**
 * Texts in one language.
 *
 * @param language of the reader
 */
public record Texts(Language language) {

    /**
     * The text of a key. {@code {0}}, {@code {1}} … stand for the arguments; a number is written as the language writes
     * numbers and chooses the form in {@code {0, plural, one {…} other {…}}}.
     *
     * @throws IllegalStateException when there is no such text, which a test rules out
     */
    public String of(TextKey key, Object... arguments) {
        return filled(TextFile.of(key.getClass(), language).text(Names.of(key)), language, arguments);
    }

    /**
     * The text of a key whose places have names, such as {@code {due}}.
     *
     * @param values by name
     * @throws IllegalStateException when there is no such text, which a test rules out
     */
    public String of(TextKey key, Map<String, ?> values) {
        return format(TextFile.of(key.getClass(), language).text(Names.of(key)), language)
                .format(values);
    }

    /**
     * What staff call a value of an enum: {@code HoldKind.CEASE_REQUEST} is {@code cease-request} in
     * {@code texts/words/hold-kind_{lang}.properties}.
     *
     * @throws IllegalStateException when there is no such word, which a test rules out
     */
    public String word(Enum<?> value) {
        return TextFile.ofWords(value.getDeclaringClass(), language).text(Names.of(value));
    }

    static String filled(String pattern, Language language, Object... arguments) {
        return pattern.indexOf('{') < 0 ? pattern : format(pattern, language).format(arguments);
    }

    private static MessageFormat format(String pattern, Language language) {
        return new MessageFormat(pattern, ULocale.forLanguageTag(language.code()));
    }
}
