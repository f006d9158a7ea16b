package io.quittance.portal.advice;

import io.quittance.texts.TextKey;

/** Texts about advice. */
enum AdviceText implements TextKey {
    TITLE,
    LEAD
}
