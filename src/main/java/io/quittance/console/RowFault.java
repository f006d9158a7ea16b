package io.quittance.console;

import io.quittance.imports.Rejection;
import io.quittance.ui.TextBundle;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a row of a file, in the reader's language: what it is, and what to do. */
enum RowFault {
    MISSING,
    COLUMN_MISSING,
    COLUMN_TWICE,
    DUPLICATE,
    NO_SUCH_DAY,
    DATE_FORMAT,
    DATE_RANGE,
    ORDER,
    AMOUNT_FORMAT,
    AMOUNT_RANGE,
    OPEN_RANGE,
    PRECISION,
    SIGN,
    EMAIL_FORMAT,
    COUNTRY,
    CURRENCY,
    LANGUAGE,
    TOO_WIDE,
    TOO_LONG,
    CHARACTERS,
    IN_USE,
    UNREADABLE,
    EMPTY;

    static final TextBundle<RowFault> FAULTS = new TextBundle<>(RowFault.class, "staff-row-faults");
    static final TextBundle<RowFault> REMEDIES = new TextBundle<>(RowFault.class, "staff-row-remedies");

    private static final int HEADER = 1;

    static String message(Voice voice, Rejection row) {
        var fault = of(row);
        return fault == null ? row.message() : FAULTS.text(voice.language(), fault);
    }

    static String remedy(Voice voice, Rejection row) {
        var fault = of(row);
        return fault == null ? row.remedy() : REMEDIES.text(voice.language(), fault);
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
            default -> null;
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
