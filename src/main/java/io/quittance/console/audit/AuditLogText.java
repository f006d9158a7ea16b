package io.quittance.console.audit;

import io.quittance.texts.TextKey;

/** Texts of the audit log. */
public enum AuditLogText implements TextKey {
    TITLE,
    PURPOSE,
    WHEN,
    WHO,
    WHAT,
    ON_WHAT,
    DETAIL,
    ORIGIN,
    ABOUT,
    EVERYBODY,
    PROGRAMS,
    MACHINE,
    EVERYTHING,
    FIRST_DAY,
    LAST_DAY,
    SHOW,
    DAYS_TURNED,
    NO_ENTRIES,
    NO_ENTRIES_HINT,
    CASE_OF,
    FIRM,
    INSTALLATION
}
