package io.quittance.desk.work;

import io.quittance.texts.TextKey;

/** Texts about tasks. */
enum TasksText implements TextKey {
    TASK,
    TASK_DETAIL,
    TASK_DUE,
    TASK_DONE,
    TASK_OUTCOME,
    TASK_OUTCOME_HINT,
    TASK_LATE,
    TASK_LATE_HOLDS,
    TASKS_OPEN,
    TASKS_PURPOSE,
    NO_TASKS,
    NO_TASKS_HINT,
    FIRST_TASK_DONE,
    TASK_WAS_DONE,
    TASK_GONE,
    OPEN_MESSAGES,
    OPEN_WAVES,
    OPEN_IMPORTS,
    OPEN_SENDERS,
    OPEN_DECISIONS,
    ASK_FIRM,
    TASK_WHERE
}
