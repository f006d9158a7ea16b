package io.quittance.identity.pages;

import io.quittance.texts.TextKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Labels and hints of the fields on pages about access; a field is sent under the name of its text. */
public enum FieldText implements TextKey {
    USERNAME,
    PASSWORD,
    NEW_PASSWORD,
    NEW_PASSWORD_HINT,
    NAME,
    NAME_HINT,
    EMAIL,
    CODE,
    CODE_HINT,
    PRESENT_PASSWORD,
    LANGUAGE;

    /** The name under which a form sends the field. */
    String sentAs() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<FieldText> hint() {
        return Arrays.stream(values())
                .filter(key -> key.name().equals(name() + "_HINT"))
                .findFirst();
    }
}
