package io.quittance.identity.pages;

import io.quittance.kernel.Refusal;
import io.quittance.texts.TextKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was refused in a form, by field and code. */
enum RefusalText implements TextKey {
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_EASY,
    PASSWORD_OTHER,
    NAME_FORMAT,
    EMAIL_FORMAT,
    INVITATION_GONE,
    PASSWORD_WRONG,
    LINK_GONE,
    NAME_MISSING;

    static Optional<RefusalText> of(Refusal refusal) {
        var name = (refusal.field() + "_" + refusal.code())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        return Arrays.stream(values()).filter(key -> key.name().equals(name)).findFirst();
    }
}
