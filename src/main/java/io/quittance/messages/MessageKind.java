package io.quittance.messages;

import java.util.Set;

/** What a message is about. */
public enum MessageKind {
    /** A step of a reminder scenario; one that starts a legal clock is never repeated by the machine. */
    REMINDER,
    /** A receipt (quittance) for a payment. */
    RECEIPT,
    /** A sign-in link or a staff invitation; worthless after its lifetime. */
    LOGIN_LINK,
    /** Letters about a payment plan, a promise or a settlement. */
    PLAN,
    /** A dispute's letters. */
    DISPUTE,
    /** An answer or a note written by a person. */
    NOTE;

    /** Somebody waits for these before a screen. */
    public static final Set<MessageKind> EXPRESS = Set.of(LOGIN_LINK);
}
