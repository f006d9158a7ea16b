package io.quittance.desk.page;

import io.quittance.texts.TextKey;

/** Texts about case. */
public enum CaseText implements TextKey {
    UNDO,
    ABOUT_CASE,
    BACK_TO_LIST,
    UNDONE,
    UNDO_TOO_LATE,
    WRITES_IN,
    DAYS_LATE,
    ASK_OPEN,
    ASK_LATE,
    ASK_PAID,
    ASK_NEXT,
    INVOICES_COUNT,
    NOTHING_LATE,
    SINCE,
    NEVER_PAID,
    NOTHING,
    HELD_NEXT,
    TODAY,
    CHANGED,
    CHANGED_TO,
    CHANGED_AT,
    CHANGED_BY,
    CHANGED_FIRST,
    CHANGED_NOT_DONE
}
