package io.quittance.portal.plan;

import io.quittance.texts.TextKey;

/** Texts of "I cannot pay everything now": three ways out, and talking to somebody. */
enum ArrangeText implements TextKey {
    TITLE,
    LEAD,
    LEFT,
    NOTHING,
    PLANNED,
    PLANNED_ELSEWHERE,
    WAITING,
    CURRENCIES,
    ALSO_PLANNED,
    SHOW_PLAN,
    ALONE,
    LATER,
    LATER_TEXT,
    PLAN,
    PLAN_TEXT,
    TALK,
    TALK_TEXT,
    TALK_TITLE,
    TALK_LEAD,
    CALL,
    MAIL,
    WRITE,
    CALL_ME,
    CALL_ME_PHONE,
    CALL_ME_WHEN,
    WHEN_ANY,
    WHEN_MORNING,
    WHEN_NOON,
    WHEN_AFTERNOON,
    WHEN_EVENING,
    CALL_ME_SEND,
    CALL_ME_MISSING,
    CALL_ME_TOO_MANY,
    CALL_ME_TEXT,
    CALL_ME_DONE
}
