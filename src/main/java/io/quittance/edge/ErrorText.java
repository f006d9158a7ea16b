package io.quittance.edge;

import io.quittance.texts.TextKey;

/** The text of a page that could not be shown, to any reader. */
public enum ErrorText implements TextKey {
    NOT_FOUND,
    NOT_FOUND_TEXT,
    TOO_MANY,
    TOO_MANY_TEXT,
    WRONG_HOST,
    WRONG_HOST_TEXT,
    NOT_ALLOWED,
    NOT_ALLOWED_TEXT,
    NOT_UNDERSTOOD,
    NOT_UNDERSTOOD_TEXT,
    FAILED,
    FAILED_TEXT,
    ID,
    TO_THE_START;

    /** The sentence under a heading. */
    public ErrorText explained() {
        return valueOf(name() + "_TEXT");
    }
}
