package io.quittance.agenda;

/** Why a person is needed. */
public enum TaskKind {
    /** A debtor asked something or said that something is wrong; reminders wait for the answer. */
    QUESTION(1),
    /** Somebody said that the messages reach the wrong person. */
    ADDRESS_DOUBTED(1),
    /** A message came back; the address must be mended. */
    MESSAGE_BOUNCED(2),
    /** A letter came back; the postal address must be mended. */
    LETTER_RETURNED(2),
    /** A letter could not be printed, here or at the printer. */
    LETTER_FAILED(2),
    /** There is no way to reach the debtor. */
    NO_ADDRESS(2),
    /** Nobody knows whether a message left: look at the mail server, then send again or mark as sent. */
    MESSAGE_UNKNOWN(2),
    /** Money came that belongs to nothing known. */
    UNMATCHED_MONEY(3),
    /** Something a colleague noted for later. */
    REMINDER_TO_SELF(4);

    private final int priority;

    TaskKind(int priority) {
        this.priority = priority;
    }

    /** 1 is the most urgent. */
    public int priority() {
        return priority;
    }
}
