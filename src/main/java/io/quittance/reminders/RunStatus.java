package io.quittance.reminders;

/** The state of a run. */
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
