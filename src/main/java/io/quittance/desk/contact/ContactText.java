package io.quittance.desk.contact;

import io.quittance.texts.TextKey;

/** Texts about contact. */
enum ContactText implements TextKey {
    DAYS,
    CONTACT,
    PERSON,
    PHONE,
    ADDRESS,
    TERMS,
    ADDRESS_STOPPED,
    ALLOW_ADDRESS,
    ALLOW_WHY,
    ALLOW_WHY_MISSING,
    ADDRESS_ALLOWED
}
