package io.quittance.letters;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quittance.dispatch.reports.LetterReport;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.RefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of a status file that can be read. @param postage the carrier's price as written, null when it tells none */
record StatusRow(int line, LetterReport news, @Nullable String postage) {

    private static final int LONGEST_DETAIL = 200;

    /** What is wrong with a row. */
    static final class Unreadable extends Exception {

        private final String code;

        private Unreadable(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static StatusRow of(NamedCsvRecord row) throws Unreadable {
        var news = new LetterReport(message(field(row, "message")), kind(row), day(row), detail(row));
        var postage = field(row, "postage");
        return new StatusRow((int) row.getStartingLineNumber(), news, postage.isEmpty() ? null : postage);
    }

    static String field(NamedCsvRecord row, String name) {
        return row.findField(name).map(String::strip).orElse("");
    }

    private static MessageId message(String text) throws Unreadable {
        try {
            return MessageId.parse(text);
        } catch (RefusedException e) {
            throw new Unreadable(StatusFaults.UNKNOWN_LETTER);
        }
    }

    private static LetterReport.Kind kind(NamedCsvRecord row) throws Unreadable {
        try {
            return LetterReport.Kind.valueOf(field(row, "status").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(StatusFaults.UNKNOWN_STATUS);
        }
    }

    private static LocalDate day(NamedCsvRecord row) throws Unreadable {
        try {
            return LocalDate.parse(field(row, "on"));
        } catch (DateTimeException e) {
            throw new Unreadable(StatusFaults.WRONG_DATE);
        }
    }

    private static String detail(NamedCsvRecord row) {
        var detail = field(row, "detail").replaceAll("\\p{Cntrl}+", " ");
        return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }
}
