package io.quittance.desk.page;

import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import java.util.Locale;

/**
 * Something a person can do in a case, offered in the command palette, by its key and, unless it says otherwise, as a
 * button in the head of the case.
 *
 * @param key one letter, used once on the page
 */
public record CaseAction(String label, String key, Place place, Runnable run) {

    /** A button with its key. */
    public ActionButton button() {
        var emphasis = place == Place.MAIN ? Emphasis.PRIMARY : Emphasis.SECONDARY;
        return new ActionButton(label, emphasis, run).key(key).testId("case-" + key.toLowerCase(Locale.ROOT));
    }

    /** The place of its button. */
    public enum Place {
        /** The one main button of the head. */
        MAIN,
        /** One of the other buttons of the head. */
        HEAD,
        /** With what it is about, made by its section. */
        SECTION
    }
}
