package io.quittance.portal;

import io.quittance.texts.TextKey;

/** Texts about receipts. */
enum ReceiptsText implements TextKey {
    RECEIPT,
    INVOICE_PAGE,
    INVOICE_ORIGINAL,
    INVOICE_ATTACHMENT
}
