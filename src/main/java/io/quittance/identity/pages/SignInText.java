package io.quittance.identity.pages;

import io.quittance.texts.TextKey;

/** The page that asks who somebody is. */
public enum SignInText implements TextKey {
    SIGN_IN,
    WRONG,
    WELCOME,
    REFUSED,
    REFUSED_TEXT,
    FORGOTTEN,
    PASSWORD_IS_CHANGED
}
