package io.quittance.gallery;

import java.util.List;

/**
 * One screen, mail or letter in one state.
 *
 * @param name what the pictures are called: surface, then state, {@code overview-part-paid}
 * @param languages those in which it is drawn; staff have one language of their own each
 * @param opening leads a browser there
 */
record Scene(String name, List<String> languages, Opening opening) {

    static final List<String> ALL_LANGUAGES = List.of("fr", "en", "nl", "de");

    /** Leads a browser to a scene. */
    @FunctionalInterface
    interface Opening {

        /** Opens it: when this returns, the page shows the scene. */
        void lead(Visitor visitor);
    }

    /** A scene for debtors, in all languages. */
    static Scene of(String name, Opening opening) {
        return new Scene(name, ALL_LANGUAGES, opening);
    }

    /** A scene for staff, who see the language of their account. */
    static Scene forStaff(String name, Opening opening) {
        return new Scene(name, List.of("fr"), opening);
    }
}
