package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about people. */
public enum PeopleText implements TextKey {
    PEOPLE_PURPOSE,
    PEOPLE_HERE,
    INVITE,
    INVITE_TITLE,
    INVITED,
    INVITED_TEXT,
    NOBODY_INVITED,
    NOBODY_INVITED_HINT,
    EMAIL_WRONG,
    ROLE,
    ROLES,
    VALID_UNTIL,
    REMOVE,
    REMOVE_TITLE,
    REMOVE_TEXT,
    REMOVED,
    LAST_ADMIN,
    WITHDRAW,
    WORKS,
    REVOKED,
    ALL_PEOPLE_PURPOSE,
    ASSIGN,
    ASSIGN_TITLE,
    ASSIGNED_FIRMS,
    CHOOSE_FIRMS,
    DEACTIVATE,
    REACTIVATE,
    HANDED_TEXT
}
