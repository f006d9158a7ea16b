package io.quittance.dispatch.reports;

import io.quittance.kernel.MessageId;
import java.time.LocalDate;

/** What the printer or the post says of one letter. @param detail in their words, may be empty */
public record LetterReport(MessageId message, Kind kind, LocalDate on, String detail) {

    /** What can happen to a letter, in its order. */
    public enum Kind {
        /** The printer took the file. */
        ACCEPTED,
        /** It was handed to the post. */
        POSTED,
        /** The post brought it back. */
        RETURNED,
        /** The printer does not print it. */
        REFUSED
    }

    /** What became of the news. */
    public enum Outcome {
        /** It says something new. */
        MOVED,
        /** It was known, or something later is. */
        KNOWN,
        /** The firm has no such letter. */
        UNKNOWN_LETTER,
        /** Its day is before the letter's own or after today. */
        WRONG_DATE,
        /** That cannot happen to a letter in this one's state. */
        NOT_POSSIBLE
    }

    /** The word for it in the history. */
    String text() {
        return (kind + " " + on + " " + detail).strip();
    }
}
