package io.quittance.texts;

import java.util.Locale;

/** How enums and their constants are called in files of texts. */
final class Names {

    private Names() {}

    /** {@code NO_MESSAGES} is {@code no-messages}. */
    static String of(TextKey key) {
        return kebab(key.name());
    }

    static String of(Enum<?> value) {
        return kebab(value.name());
    }

    /** {@code console.messages.MessagesText} is {@code console/messages}: the module, whatever room of it. */
    static String fileOf(Class<?> keys) {
        return module(keys) + "/" + words(keys.getSimpleName().replaceFirst("Text$", ""));
    }

    private static String module(Class<?> type) {
        return type.getPackageName().split("\\.")[2];
    }

    /** {@code HoldKind} is {@code words/hold-kind}, {@code Reason.Kind} is {@code words/reason-kind}. */
    static String fileOfWords(Class<?> values) {
        var around = values.getEnclosingClass();
        return "words/" + (around == null ? "" : words(around.getSimpleName()) + "-") + words(values.getSimpleName());
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
