package io.quittance.portal.door;

import java.util.regex.Pattern;

/**
 * The code of a letter: twelve characters of Crockford's base 32, which are also the token of the letter's link.
 *
 * @param value in its plain form; may be anything, see {@link #isWhole}
 */
record LetterCode(String value) {

    /** Characters of a whole code. */
    static final int LENGTH = 12;

    /** Characters of a check code, which stands on the same letter. */
    static final int CHECK_LENGTH = 10;

    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

    /** Reads what a person typed. */
    static LetterCode typed(String text) {
        return new LetterCode(CrockfordCode.read(text));
    }

    /** True for what could be a code, so that trying it is a guess that counts. */
    boolean isWhole() {
        return FORM.matcher(value).matches();
    }
}
