package io.quittance.desk;

import io.quittance.texts.TextKey;

/** Texts of the frame of the desk. */
enum DeskText implements TextKey {
    DESK,
    CASES,
    TASKS,
    FIND
}
