package io.quittance.staff;

import io.quittance.texts.TextKey;

/** Texts about a mail that is shown before it leaves. */
enum MailPreviewText implements TextKey {
    MAIL,
    SUBJECT,
    REPLIES_TO,
    NO_PREVIEW
}
