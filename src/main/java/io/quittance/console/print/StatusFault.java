package io.quittance.console.print;

import io.quittance.console.Codes;
import io.quittance.letters.StatusReport;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;

/** Why a row of a status file was not taken, and what to do, in the reader's language. */
enum StatusFault implements TextKey {
    UNREADABLE,
    UNREADABLE_REMEDY,
    MISSING_COLUMN,
    MISSING_COLUMN_REMEDY,
    UNKNOWN_LETTER,
    UNKNOWN_LETTER_REMEDY,
    UNKNOWN_STATUS,
    UNKNOWN_STATUS_REMEDY,
    WRONG_DATE,
    WRONG_DATE_REMEDY,
    WRONG_POSTAGE,
    WRONG_POSTAGE_REMEDY,
    NOT_POSSIBLE,
    NOT_POSSIBLE_REMEDY;

    static String message(StaffTexts texts, StatusReport.Fault fault) {
        return Codes.find(StatusFault.class, fault.code())
                .map(known -> texts.of(known))
                .orElse(fault.text());
    }

    static String remedy(StaffTexts texts, StatusReport.Fault fault) {
        return Codes.find(StatusFault.class, fault.code() + Codes.REMEDY)
                .map(known -> texts.of(known))
                .orElse(fault.remedy());
    }
}
