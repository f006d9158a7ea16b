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
    CHOOSE_CASE_HINT
}
