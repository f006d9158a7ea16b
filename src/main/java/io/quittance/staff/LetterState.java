package io.quittance.staff;

/** States of a message that staff call otherwise when it is a letter: sent is printed, delivered is posted. */
enum LetterState {
    SENT,
    DELIVERED
}
