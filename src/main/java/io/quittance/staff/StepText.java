package io.quittance.staff;

import io.quittance.texts.TextKey;

/** Texts of the steps of the shipped scenarios. */
enum StepText implements TextKey {
    STEP_PRE_DUE,
    STEP_1,
    STEP_2,
    STEP_3
}
