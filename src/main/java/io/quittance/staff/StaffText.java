package io.quittance.staff;

import io.quittance.texts.TextKey;

/** Texts of words that several staff pages share. */
public enum StaffText implements TextKey {
    SIGN_OUT,
    SKIP,
    CLOSE,
    CANCEL,
    SAVE,
    MORE,
    STATE,
    DEBTOR,
    INVOICE,
    NO_ROWS,
    NAME,
    EMAIL,
    LANGUAGE,
    COUNTRY,
    CURRENCY,
    KIND,
    STEP,
    WHY,
    LETTER_PDF,
    SHOW,
    FIRM,
    RECEIVED,
    DAY_UNIT,
    BY_API,
    BY_DEBTOR,
    BY_IMPORT,
    BY_FORMER
}
