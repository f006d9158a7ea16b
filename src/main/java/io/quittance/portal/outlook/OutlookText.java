package io.quittance.portal.outlook;

import io.quittance.texts.TextKey;

/** Texts of what happens next. */
enum OutlookText implements TextKey {
    TITLE,
    TODAY_EMAIL,
    TODAY_LETTER,
    NEXT_EMAIL,
    NEXT_LETTER,
    LAST
}
