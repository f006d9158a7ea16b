package io.quittance.console;

import io.quittance.texts.TextKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds the text of a stable code such as {@code no-invoice-data}. */
public final class Codes {

    /** What the key of a remedy ends in, after the code of the fault. */
    public static final String REMEDY = "-remedy";

    private Codes() {}

    /** The text of that code, if the enum has one. */
    public static <K extends Enum<K> & TextKey> Optional<K> find(Class<K> texts, String code) {
        return Arrays.stream(texts.getEnumConstants())
                .filter(key ->
                        key.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst();
    }
}
