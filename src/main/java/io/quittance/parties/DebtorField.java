package io.quittance.parties;

/** What may change about a debtor. */
public enum DebtorField {
    NAME,
    KIND,
    COUNTRY,
    LANGUAGE,
    EMAIL,
    PHONE,
    CONTACT_NAME,
    ADDRESS,
    VAT_ID,
    REGISTER_NUMBER,
    PAYMENT_DAYS,
    PERSON
}
