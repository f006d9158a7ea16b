package io.quittance.desk;

import io.quittance.texts.TextKey;

/** Texts of the frame of the desk. */
public enum DeskText implements TextKey {
    DESK,
    CASES,
    TASKS,
    FIND
}
