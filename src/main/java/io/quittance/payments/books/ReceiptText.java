package io.quittance.payments.books;

import io.quittance.texts.TextKey;

/** The words of a receipt. */
enum ReceiptText implements TextKey {
    TITLE,
    NUMBER,
    STATEMENT,
    RECEIVED,
    MEANS_TRANSFER,
    MEANS_CHEQUE,
    MEANS_CASH,
    MEANS_CARD,
    MEANS_DEBIT,
    MEANS_OTHER,
    CREDITOR,
    DEBTOR,
    ISSUED,
    REFERENCE,
    INVOICE,
    INVOICE_DATE,
    TOTAL,
    PAID,
    REMAINING,
    MORE,
    CREDIT,
    SETTLED,
    OPEN,
    CONTACT,
    VAT
}
