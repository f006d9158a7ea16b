package io.quittance.desk.money;

import io.quittance.texts.TextKey;

/** Texts about originals. */
enum OriginalsText implements TextKey {
    ORIGINALS,
    SHOW_PAGES,
    NO_PAGES,
    PAGE_OF_ORIGINAL,
    DOWNLOAD_FILE
}
