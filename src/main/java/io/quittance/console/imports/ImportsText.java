package io.quittance.console.imports;

import io.quittance.texts.TextKey;

/** Texts about imports. */
enum ImportsText implements TextKey {
    DROP_FILE,
    CHOOSE_FILE,
    IMPORTS_PURPOSE,
    NEW_IMPORT,
    LATEST_IMPORTS,
    FILE,
    ROWS,
    IMPORT_COUNTS,
    NO_IMPORTS,
    NO_IMPORTS_HINT,
    NOT_TAKEN,
    LINE,
    COLUMN,
    REMEDY,
    ALL_TAKEN,
    WARN_COLUMN,
    WARN_DUE_ON,
    IMPORT_FAILED,
    IMPORT_REPEAT,
    NOTHING_FOUND,
    OLDER,
    PROGRESS,
    FILES,
    DOWNLOAD_REJECTED,
    REJECTED_FILE,
    MORE_REJECTED
}
