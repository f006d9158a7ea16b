package io.quittance.portal.plan;

import io.quittance.texts.TextKey;

/** Texts of the page on which a plan is bent: an instalment moved, put off, or more paid. */
enum BendText implements TextKey {
    TITLE,
    LEAD,
    WHICH,
    WHICH_ONE,
    WHAT,
    MOVE,
    MOVE_DAY,
    MOVE_RANGE,
    SKIP,
    EXTRA,
    EXTRA_AMOUNT,
    EXTRA_RANGE,
    EXTRA_EFFECT,
    SHORTEN,
    LOWER,
    THEN,
    THEN_LAST,
    CONFIRM,
    NONE,
    REFUSED
}
