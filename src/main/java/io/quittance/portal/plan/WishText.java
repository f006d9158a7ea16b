package io.quittance.portal.plan;

import io.quittance.texts.TextKey;

/** Texts of the page on which a debtor says what is possible a month. */
enum WishText implements TextKey {
    TITLE,
    COVERS,
    COVERS_LATE,
    COVERS_ALL,
    COVERS_SOME,
    MONTHLY,
    MONTHLY_HINT,
    MONTHLY_LESS,
    MONTHLY_MORE,
    MONTHLY_LEAST,
    TIMES,
    TIMES_NAME,
    DAY,
    DAY_OF,
    DAY_HINT,
    STRIP,
    COUPONS_MORE,
    DIFFERS,
    PINNED,
    ACCEPTED,
    ACCEPTED_THEN,
    TAKE,
    WISHED,
    NEAREST_THEN,
    TAKE_NEAREST,
    SEND_MINE,
    PERSON,
    PERSON_BROKEN,
    PERSON_KINDLY,
    SEND,
    CREDITED,
    CHANGED
}
