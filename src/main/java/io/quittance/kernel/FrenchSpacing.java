package io.quittance.kernel;

/**
 * French sets a space before {@code ? ! ; :} and inside guillemets. Texts are written with plain spaces; this makes them spaces
 * at which no line breaks, so that a sign never begins a line: a narrow one before {@code ? ! ;}, a whole one elsewhere.
 */
public final class FrenchSpacing {

    private static final String NARROW = "\u202f";
    private static final String WHOLE = "\u00a0";

    private FrenchSpacing() {}

    /** A text of ours as its language sets it: French with its spaces, any other as it is. */
    public static String of(Language language, String text) {
        return language == Language.FR ? set(text) : text;
    }

    private static String set(String text) {
        return text.replace(" ?", NARROW + "?")
                .replace(" !", NARROW + "!")
                .replace(" ;", NARROW + ";")
                .replace(" :", WHOLE + ":")
                .replace("« ", "«" + WHOLE)
                .replace(" »", WHOLE + "»");
    }
}
