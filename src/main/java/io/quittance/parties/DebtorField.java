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
    PERSON,
    /** The mail address of somebody else who may see and pay. */
    READER,
    /** The same, who may also write and arrange. */
    READER_OF_ALL
}
