package io.quittance.console;

import io.quittance.receivables.Obstacle;
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
    OBSTACLE_CHANGED_SINCE,
    OBSTACLE_MONEY,
    OBSTACLE_PAYMENT_BEGUN,
    OBSTACLE_HOLD,
    OBSTACLE_DEBTOR_HOLD,
    OBSTACLE_CREDIT_NOTE,
    OBSTACLE_MESSAGE,
    OBSTACLE_QUESTION;

    static final TextBundle<UndoText> TEXTS = new TextBundle<>(UndoText.class, "staff-undo");

    String in(Voice voice) {
        return TEXTS.text(voice.language(), this);
    }

    String count(Voice voice, long number) {
        return TEXTS.count(voice.language(), this, number);
    }

    static String of(Voice voice, Obstacle.Kind kind) {
        return valueOf("OBSTACLE_" + kind.name()).in(voice);
    }
}
