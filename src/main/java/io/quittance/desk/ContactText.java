package io.quittance.desk;

import io.quittance.texts.TextKey;

/** Texts about contact. */
enum ContactText implements TextKey {
    DAYS,
    CONTACT,
    PERSON,
    PHONE,
    ADDRESS,
    TERMS
}
