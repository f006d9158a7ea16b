package io.quittance.console.imports;

import io.quittance.console.Codes;
import io.quittance.imports.ImportWarning;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;

/** What was taken of an e-invoice in a way its sender should know of, in the reader's language. */
enum FileNotice implements TextKey {
    SELLER_MISMATCH,
    PAYEE_OTHER_THAN_SELLER,
    SELF_BILLED,
    CORRECTED_INVOICE,
    COLLECTED_BY_CREDITOR,
    NEGATIVE_TAKEN_AS_CREDIT,
    RECORDED_AS_PAID,
    ATTACHMENT_DROPPED,
    UNKNOWN_INVOICE,
    NOT_USABLE,
    EMAIL_DIFFERS,
    FIRST_OF_SEVERAL,
    MAY_BE_DEBITED,
    IDENTITY_DOUBT;

    static String words(StaffTexts texts, ImportWarning warning) {
        return Codes.find(FileNotice.class, warning.code())
                .map(notice -> texts.of(notice, warning.field()))
                .orElseGet(() -> warning.field() + ": " + warning.code());
    }
}
