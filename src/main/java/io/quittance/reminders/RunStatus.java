package io.quittance.reminders;

/** Where a run stands. */
public enum RunStatus {
    /** Waits for a worker. */
    QUEUED,
    /** Being worked, or interrupted and about to go on. */
    RUNNING,
    /** All debtors were decided. */
    DONE,
    /** Our fault; it is tried again by itself. */
    FAILED
}
