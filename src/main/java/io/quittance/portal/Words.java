package io.quittance.portal;

import io.quittance.kernel.Language;
import io.quittance.ui.TextBundle;

/** The texts of the screens in one language. */
record Words(Language language) {

    static final TextBundle<PortalText> TEXTS = new TextBundle<>(PortalText.class, "portal");

    String of(PortalText text, Object... arguments) {
        return TEXTS.text(language, text, arguments);
    }

    String count(PortalText text, long number, Object... others) {
        return TEXTS.count(language, text, number, others);
    }
}
