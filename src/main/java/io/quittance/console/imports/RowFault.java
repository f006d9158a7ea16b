package io.quittance.console.imports;

import io.quittance.console.Codes;
import io.quittance.imports.Rejection;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a row of a file, in the reader's language: what it is, and what to do. */
enum RowFault implements TextKey {
    MISSING,
    MISSING_REMEDY,
    COLUMN_MISSING,
    COLUMN_MISSING_REMEDY,
    COLUMN_TWICE,
    COLUMN_TWICE_REMEDY,
    DUPLICATE,
    DUPLICATE_REMEDY,
    NO_SUCH_DAY,
    NO_SUCH_DAY_REMEDY,
    DATE_FORMAT,
    DATE_FORMAT_REMEDY,
    DATE_ORDER,
    DATE_ORDER_REMEDY,
    DATE_RANGE,
    DATE_RANGE_REMEDY,
    ORDER,
    ORDER_REMEDY,
    AMOUNT_FORMAT,
    AMOUNT_FORMAT_REMEDY,
    AMOUNT_RANGE,
    AMOUNT_RANGE_REMEDY,
    OPEN_RANGE,
    OPEN_RANGE_REMEDY,
    PRECISION,
    PRECISION_REMEDY,
    SIGN,
    SIGN_REMEDY,
    EMAIL_FORMAT,
    EMAIL_FORMAT_REMEDY,
    COUNTRY,
    COUNTRY_REMEDY,
    CURRENCY,
    CURRENCY_REMEDY,
    LANGUAGE,
    LANGUAGE_REMEDY,
    TOO_WIDE,
    TOO_WIDE_REMEDY,
    TOO_LONG,
    TOO_LONG_REMEDY,
    CHARACTERS,
    CHARACTERS_REMEDY,
    IN_USE,
    IN_USE_REMEDY,
    UNREADABLE,
    UNREADABLE_REMEDY,
    EMPTY,
    EMPTY_REMEDY,
    CELL_ERROR,
    CELL_ERROR_REMEDY,
    DAMAGED,
    DAMAGED_REMEDY,
    DIGITS_LOST,
    DIGITS_LOST_REMEDY,
    NEGATIVE,
    NEGATIVE_REMEDY,
    CURRENCY_DIFFERS,
    CURRENCY_DIFFERS_REMEDY,
    QUOTES,
    QUOTES_REMEDY,
    WORKBOOK_OLD,
    WORKBOOK_OLD_REMEDY,
    WORKBOOK_PAGE,
    WORKBOOK_PAGE_REMEDY,
    WORKBOOK_OTHER,
    WORKBOOK_OTHER_REMEDY;

    private static final int HEADER = 1;

    static String message(StaffTexts texts, Rejection row) {
        var fault = of(row);
        return fault == null ? row.message() : texts.of(fault);
    }

    static String remedy(StaffTexts texts, Rejection row) {
        var fault = of(row);
        return fault == null ? row.remedy() : texts.of(valueOf(fault.name() + "_REMEDY"));
    }

    /** The fault behind a code of the file reader; null for one that has no words here. */
    private static @Nullable RowFault of(Rejection row) {
        return switch (row.code()) {
            case "missing" -> row.line() == HEADER ? COLUMN_MISSING : MISSING;
            case "duplicate" -> row.line() == HEADER ? COLUMN_TWICE : DUPLICATE;
            case "format" -> format(row.field());
            case "range" -> range(row.field());
            case "unknown" -> unknown(row.field());
            case "no-such-day" -> NO_SUCH_DAY;
            case "order" -> ORDER;
            case "precision" -> PRECISION;
            case "sign" -> SIGN;
            case "too-wide" -> TOO_WIDE;
            case "too-long" -> TOO_LONG;
            case "characters" -> CHARACTERS;
            case "in-use" -> IN_USE;
            case "unreadable" -> UNREADABLE;
            case "empty" -> EMPTY;
            default -> Codes.find(RowFault.class, row.code()).orElse(null);
        };
    }

    private static @Nullable RowFault format(String column) {
        return switch (column) {
            case "issued_on", "due_on" -> DATE_FORMAT;
            case "amount", "open_amount" -> AMOUNT_FORMAT;
            case "email" -> EMAIL_FORMAT;
            default -> null;
        };
    }

    private static @Nullable RowFault range(String column) {
        return switch (column) {
            case "issued_on", "due_on" -> DATE_RANGE;
            case "amount" -> AMOUNT_RANGE;
            case "open_amount" -> OPEN_RANGE;
            default -> null;
        };
    }

    private static @Nullable RowFault unknown(String column) {
        return switch (column) {
            case "country" -> COUNTRY;
            case "currency" -> CURRENCY;
            case "language" -> LANGUAGE;
            default -> null;
        };
    }
}
