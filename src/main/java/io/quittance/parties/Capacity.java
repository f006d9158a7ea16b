package io.quittance.parties;

/** In which capacity messages are sent for a firm (docs/domain.md, "Who may write in whose name"). Only the first two are allowed to send for now. */
public enum Capacity {
    /** The creditor itself, in its own name. */
    CREDITOR_OWN,
    /** Somebody only prints and posts for the creditor, in the creditor's name. */
    OUTSOURCED_MAILING,
    /** A collector named in the message acts under a mandate. */
    DISCLOSED_AGENT,
    /** The claim was sold. */
    ASSIGNEE
}
