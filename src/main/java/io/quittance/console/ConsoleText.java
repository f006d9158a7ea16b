package io.quittance.console;

import io.quittance.texts.TextKey;

/** Texts of the frame and the menus of the console. */
public enum ConsoleText implements TextKey {
    CONSOLE,
    OVERVIEW,
    CASES,
    MESSAGES,
    REHEARSAL,
    IMPORTS,
    PRINT,
    SCENARIOS,
    PEOPLE,
    API_CLIENTS,
    SENDERS,
    OPERATOR,
    FIRMS,
    JOBS,
    UNCLEAR_MESSAGES,
    CARD_PAYMENTS,
    SET_UP,
    DEAD_EVENTS
}
