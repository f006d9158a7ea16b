package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about clients. */
enum ClientsText implements TextKey {
    CREATE,
    API_CLIENTS_PURPOSE,
    NEW_CLIENT,
    CLIENT_ID,
    MAY,
    ROTATE,
    REVOKE,
    CLIENT_REVOKED,
    SECRET_ONCE,
    CLIENT_WRONG,
    NO_CLIENTS,
    NO_CLIENTS_HINT,
    ROTATE_TITLE,
    ROTATE_TEXT,
    REVOKE_TITLE,
    REVOKE_TEXT
}
