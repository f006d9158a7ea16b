package io.quittance.console;

import io.quittance.receivables.BlockingReason;
import io.quittance.ui.TextBundle;

/** The texts about undoing an import; the words are in {@code i18n/staff-undo_*.properties}. */
enum UndoText {
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

    static final TextBundle<UndoText> TEXTS = new TextBundle<>(UndoText.class, "staff-undo");

    String in(Voice voice) {
        return TEXTS.text(voice.language(), this);
    }

    String count(Voice voice, long number) {
        return TEXTS.count(voice.language(), this, number);
    }

    static String of(Voice voice, BlockingReason reason) {
        return valueOf("BLOCKED_" + reason.name()).in(voice);
    }
}
