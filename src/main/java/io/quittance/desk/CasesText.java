package io.quittance.desk;

import io.quittance.texts.TextKey;

/** Texts about cases. */
enum CasesText implements TextKey {
    FILTER,
    SEARCH,
    SEARCH_HINT,
    NO_CASES,
    NO_CASES_HINT,
    CREDIT,
    ALL_FIRMS,
    ORDER,
    OF_OPEN,
    DUE_ON,
    CHOOSE_CASE,
    CHOOSE_CASE_HINT,
    TOTALS,
    TOTAL_LATE,
    TOTAL_NOT_DUE,
    TOTAL_DAYS,
    TOTAL_91,
    VIEW,
    NO_VIEW,
    SAVE_VIEW,
    VIEW_NAME,
    VIEW_HINT,
    VIEW_NAME_WRONG,
    FORGET_VIEW
}
