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
    CHOOSE_CASE,
    CHOOSE_CASE_HINT
}
