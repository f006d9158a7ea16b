package io.quittance.console.imports;

import io.quittance.receivables.BlockingReason;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;

/** The texts about undoing an import. */
enum UndoText implements TextKey {
    UNDO,
    TITLE,
    REMOVED,
    RESTORED,
    DEBTORS_REMOVED,
    DEBTORS_RESTORED,
    AFTERWARDS,
    NOTHING,
    IN_THE_WAY,
    REMEDY,
    MORE,
    NOW,
    UNDOING,
    UNDONE,
    REFUSED,
    SELF_BILLED,
    CONFIRM,
    REFUSE,
    CONFIRMED,
    BLOCKED_CHANGED_SINCE,
    BLOCKED_MONEY,
    BLOCKED_PAYMENT_BEGUN,
    BLOCKED_HOLD,
    BLOCKED_DEBTOR_HOLD,
    BLOCKED_CREDIT_NOTE,
    BLOCKED_MESSAGE,
    BLOCKED_QUESTION;

    static String of(StaffTexts texts, BlockingReason reason) {
        return texts.of(valueOf("BLOCKED_" + reason.name()));
    }
}
