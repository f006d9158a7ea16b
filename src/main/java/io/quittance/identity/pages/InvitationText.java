package io.quittance.identity.pages;

import io.quittance.texts.TextKey;

/** The page behind an invitation. */
public enum InvitationText implements TextKey {
    INVITATION,
    MAKE_ACCOUNT,
    CONTINUE_OUTSIDE,
    ROLE_OPERATOR,
    ROLE_AGENT,
    ROLE_FIRM_ADMIN,
    ROLE_FIRM_USER,
    GONE,
    GONE_TEXT
}
