package io.quittance.ui;

/** States of a message that staff call otherwise when it is a letter: sent is printed, delivered is posted. */
public enum LetterState {
    SENT,
    DELIVERED
}
