package io.quittance.ui;

import io.quittance.texts.TextKey;

/** What a person reads when something goes wrong while a page is open. */
enum PageFailureText implements TextKey {
    RIGHT_GONE,
    RIGHT_GONE_TEXT,
    RELOAD,
    CLOSE,
    RECONNECTING,
    OFFLINE,
    SESSION_OVER,
    SESSION_OVER_TEXT,
    FAULT_TITLE,
    VISIT_OVER,
    VISIT_OVER_TEXT,
    VISIT_OFFLINE,
    NO_COOKIES,
    NO_COOKIES_TEXT
}
