package io.quittance.desk;

import io.quittance.texts.TextKey;

/** Texts of the frame of the desk. */
public enum DeskText implements TextKey {
    DESK,
    CASES,
    TASKS,
    PLANS,
    FIND,
    KEYS,
    CONSOLE,
    MESSAGES,
    DECISIONS,
    IMPORTS,
    SETTINGS,
    KEY_FIND,
    KEY_SEARCH,
    KEY_ROWS,
    KEY_NEXT,
    KEY_SIDES,
    KEY_SUBMIT,
    KEY_LEAVE
}
