package io.quittance.console.operator;

import io.quittance.texts.TextKey;

/** Texts about jobs. */
enum JobsText implements TextKey {
    JOBS_PURPOSE,
    LOOK_AGAIN,
    JOB,
    INSTANCE,
    NEXT_AT,
    LAST_SUCCESS,
    LAST_FAILURE,
    FAILURES,
    NO_JOBS,
    NO_JOBS_HINT,
    JOB_RUNS,
    JOB_FAILS,
    JOB_WAITS,
    RUN_NOW,
    DEAD_JOBS,
    GIVEN_UP_AT,
    NO_DEAD_JOBS,
    NO_DEAD_JOBS_HINT,
    TRY_AGAIN,
    RECURRING,
    WHY_NODE,
    WHY_MACHINE,
    WHY_DATABASE,
    WHY_NETWORK,
    WHY_FAULT
}
