package io.quittance.desk.contact;

import io.quittance.texts.TextKey;

/** Texts about contact. */
enum ContactText implements TextKey {
    DAYS,
    CONTACT,
    PHONE,
    ADDRESS,
    TERMS,
    ADDRESS_STOPPED,
    ALLOW_ADDRESS,
    ALLOW_WHY,
    ALLOW_WHY_MISSING,
    ADDRESS_ALLOWED,
    EDIT,
    EDIT_DEBTOR,
    EDIT_PERSON,
    ADD_PERSON,
    REMOVE_PERSON,
    ROLE,
    ROLE_HINT,
    HOURS,
    HOURS_HINT,
    EMAIL_MAIN_HINT,
    EMAIL_WRONG,
    NAME_MISSING,
    DEBTOR_NAME_MISSING,
    STREET,
    STREET2,
    POSTAL_CODE,
    CITY,
    COUNTRY_WRONG,
    CORRECTED,
    HISTORY,
    HISTORY_TITLE,
    NO_HISTORY,
    CHANGE_LINE,
    NOBODY,
    LETTER_COUNTRY
}
