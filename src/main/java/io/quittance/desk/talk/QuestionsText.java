package io.quittance.desk.talk;

import io.quittance.texts.TextKey;

/** Texts about questions. */
enum QuestionsText implements TextKey {
    ANSWER,
    ANSWERED,
    YOUR_ANSWER,
    ANSWER_HINT,
    ANSWER_HINT_POST,
    ANSWER_HINT_NO_WAY,
    ANSWER_TITLE,
    SEND_ANSWER,
    ANSWER_WRONG,
    ASKED,
    ANSWERED_LINE
}
