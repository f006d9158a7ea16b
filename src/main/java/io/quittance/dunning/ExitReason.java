package io.quittance.dunning;

/** Why a planned reminder does not leave, where the decision for its invoices would be another one or none. */
public enum ExitReason implements StopReason {
    /** The message has no step of a run. */
    NOT_PLANNED,
    /** What it claims is not what may be claimed as of the day it was planned for. */
    BALANCE_CHANGED,
    /** It names the last day of a legal clock, counted from a day that has passed. */
    NOTICE_DATE_PASSED,
    /** It is night where the debtor lives. */
    OUTSIDE_CONTACT_HOURS
}
