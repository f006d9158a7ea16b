package io.quittance.portal;

import io.quittance.texts.TextKey;

/** Texts of the frame of the portal and what its screens share. */
public enum PortalText implements TextKey {
    SKIP,
    LANGUAGE,
    BACK,
    LEAVE,
    CHECK_MESSAGE,
    PRIVACY,
    QUESTION_TO,
    PAY,
    SOMETHING_WRONG,
    CREDIT_NOTE,
    TO_OVERVIEW,
    OVERVIEW,
    PAPERS,
    ME,
    PLACES,
    ALREADY_PAID,
    BEGUN,
    BEGUN_GO_ON,
    COPY,
    COPY_WHAT,
    COPIED,
    ALL_OF_MESSAGE,
    NOT_YOURS,
    NOT_YOURS_TEXT
}
