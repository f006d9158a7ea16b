package io.quittance.reminders;

/** A run was asked for a day that is not the firm's business day; decisions are only taken for today. */
public class NotTodayException extends RuntimeException {

    /** With a plain sentence for the caller. */
    public NotTodayException() {
        super("A run works the business day; rehearse to see other days");
    }
}
