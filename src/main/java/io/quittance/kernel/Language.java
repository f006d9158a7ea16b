package io.quittance.kernel;

import java.util.Arrays;
import java.util.Locale;

/** A language the product speaks to people in. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK),
    NL(Locale.of("nl", "NL")),
    DE(Locale.GERMANY);

    /** The cookie in which a browser keeps the language that somebody chose. */
    public static final String KEPT_AS = "language";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** ISO 639 code in lower case, as stored and sent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The locale for amounts and dates when the reader's country is not known. */
    public Locale locale() {
        return locale;
    }

    /** The reader's locale in a country: a Dutch text for a Belgian reader uses Belgian forms. */
    public Locale in(CountryCode country) {
        return Locale.of(code(), country.value());
    }

    /** The language of a locale; English when the product does not speak it. */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(locale.getLanguage()))
                .findFirst()
                .orElse(EN);
    }

    /** Reads {@code fr}, {@code en}, {@code nl} or {@code de}. @throws RefusedException for anything else */
    public static Language parse(String code) {
        for (var language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new RefusedException("language", "unknown", "The language is not supported", "send fr, en, nl or de");
    }
}
