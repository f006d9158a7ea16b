package io.quittance.letters;

import io.quittance.letters.StatusReport.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a row of a status file is not taken: the codes, each with a sentence and a remedy. */
final class StatusFaults {

    static final String UNREADABLE = "unreadable";
    static final String MISSING_COLUMN = "missing-column";
    static final String UNKNOWN_LETTER = "unknown-letter";
    static final String UNKNOWN_STATUS = "unknown-status";
    static final String WRONG_DATE = "wrong-date";
    static final String WRONG_POSTAGE = "wrong-postage";
    static final String NOT_POSSIBLE = "not-possible";

    private record Words(String text, String remedy) {}

    private static final Map<String, Words> WORDS = Map.of(
            UNREADABLE,
            new Words("This cannot be read as CSV", "save the file as CSV in UTF-8 and send it again"),
            MISSING_COLUMN,
            new Words("The columns message, status and on are needed", "name them in the first row"),
            UNKNOWN_LETTER,
            new Words("There is no such letter", "use the message as it stands in the manifest, such as m_17"),
            UNKNOWN_STATUS,
            new Words("This status is not known", "use ACCEPTED, POSTED, RETURNED or REFUSED"),
            WRONG_DATE,
            new Words(
                    "The day is missing, before the letter was printed, or not yet here",
                    "write the day it happened as 2026-11-22"),
            WRONG_POSTAGE,
            new Words("The postage is not an amount", "write it in the letter's currency, such as 1.52"),
            NOT_POSSIBLE,
            new Words(
                    "This cannot happen to the letter as it stands",
                    "look at the letter: is it printed, or was it posted already?"));

    private StatusFaults() {}

    static Fault of(String code, int line, @Nullable String message) {
        var words = WORDS.getOrDefault(code, new Words(code, ""));
        return new Fault(line, message, code, words.text, words.remedy);
    }
}
