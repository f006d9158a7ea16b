package io.quittance.console.operator;

import io.quittance.texts.TextKey;

/** Texts about firms. */
public enum FirmsText implements TextKey {
    FIRMS_PURPOSE,
    KEY,
    KEY_HINT,
    ZONE,
    NEW_FIRM,
    NEW_FIRM_PURPOSE,
    CREATE_FIRM,
    FIRM_MADE,
    FIRM_MADE_TEXT,
    WHO,
    WHERE,
    CONTACT_AND_BANK,
    LOOK_AND_PEOPLE,
    LEGAL_NAME,
    REGISTER_NUMBER,
    VAT_ID,
    STREET,
    POSTAL_CODE,
    CITY,
    CONTACT,
    CONTACT_EMAIL,
    PHONE,
    ACCOUNT_HOLDER,
    IBAN,
    PAYMENT_DAYS,
    BRAND,
    FIRST_ADMIN,
    FIRST_ADMIN_HINT,
    FORM_WRONG,
    FIELD_WRONG,
    FIRM_PURPOSE,
    IDENTITY,
    ADDRESS,
    PORTAL,
    OPEN_FIRM,
    NAME_HINT,
    FIELD_MISSING
}
