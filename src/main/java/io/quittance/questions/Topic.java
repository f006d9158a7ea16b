package io.quittance.questions;

/** What a debtor's question is about. */
public enum Topic {
    /** "Something is wrong." */
    WRONG,
    /** "I cannot pay everything now." */
    CANNOT_PAY,
    /** "I have already paid": when, how, and perhaps a proof. */
    PAID,
    OTHER
}
