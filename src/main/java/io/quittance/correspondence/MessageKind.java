package io.quittance.correspondence;

/** What a message is about. */
public enum MessageKind {
    /** A step of a reminder scenario; the machine never repeats one whose fate is unknown. */
    REMINDER,
    /** A receipt (quittance) for a payment. */
    RECEIPT,
    /** A sign-in link or a staff invitation; worthless after its lifetime. */
    LOGIN_LINK,
    /** A payment plan's letters. */
    PLAN,
    /** A dispute's letters. */
    DISPUTE,
    /** An answer or a note written by a person. */
    NOTE
}
