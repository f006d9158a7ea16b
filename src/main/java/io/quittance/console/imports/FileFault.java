package io.quittance.console.imports;

import io.quittance.console.Codes;
import io.quittance.imports.Rejection;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;

/** Why an e-invoice was not taken, in the reader's language: what it is, and what to do. */
enum FileFault implements TextKey {
    MALWARE,
    MALWARE_REMEDY,
    DOCTYPE,
    DOCTYPE_REMEDY,
    XML,
    XML_REMEDY,
    XML_LIMIT,
    XML_LIMIT_REMEDY,
    ENCODING,
    ENCODING_REMEDY,
    TOO_LARGE,
    TOO_LARGE_REMEDY,
    PDF,
    PDF_REMEDY,
    ENCRYPTED,
    ENCRYPTED_REMEDY,
    NO_INVOICE_DATA,
    NO_INVOICE_DATA_REMEDY,
    UNKNOWN_FORMAT,
    UNKNOWN_FORMAT_REMEDY,
    UNSUPPORTED,
    UNSUPPORTED_REMEDY,
    NOTHING,
    NOTHING_REMEDY,
    MISSING,
    MISSING_REMEDY,
    FORMAT,
    FORMAT_REMEDY,
    PRECISION,
    PRECISION_REMEDY,
    CURRENCY,
    CURRENCY_REMEDY,
    IN_USE,
    IN_USE_REMEDY,
    ORDER,
    ORDER_REMEDY;

    static String message(StaffTexts texts, Rejection row) {
        return Codes.find(FileFault.class, row.code())
                .map(fault -> texts.of(fault, row.field()))
                .orElse(row.message());
    }

    static String remedy(StaffTexts texts, Rejection row) {
        return Codes.find(FileFault.class, row.code() + Codes.REMEDY)
                .map(fault -> texts.of(fault, row.field()))
                .orElse(row.remedy());
    }
}
