package io.quittance.edge;

import io.quittance.texts.TextKey;

/** What a page says that could not be shown, whoever asked for it. */
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
