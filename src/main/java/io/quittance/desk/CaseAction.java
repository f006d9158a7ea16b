package io.quittance.desk;

/**
 * Something a person can do in a case, offered in the command palette, by its key and, unless it says otherwise, as a
 * button in the head of the case.
 *
 * @param key one letter, used once on the page
 */
record CaseAction(String label, String key, Place place, Runnable run) {

    /** Where its button stands. */
    enum Place {
        /** The one main button of the head. */
        MAIN,
        /** One of the other buttons of the head. */
        HEAD,
        /** With what it is about, made by its section. */
        SECTION
    }
}
