package io.quittance.receivables;

/** Why reminders are held. */
public enum HoldKind {
    /** An agent wants silence for now. */
    AGENT(true),
    /** The debtor asked something that is not answered yet. */
    QUESTION(false),
    /** A payment is under way. */
    PAYMENT_PENDING(false),
    /** The payer's bank takes a payment back: whether it stays is not decided. */
    CHARGEBACK(false),
    /** The debtor says it is paid and the proof is not checked. */
    PROOF_UNCHECKED(true),
    /** The firm's books were not refreshed for too long. */
    STALE_DATA(true),
    /** The debtor promised to pay by a day. */
    PROMISE(true),
    /** An instalment plan runs. */
    PLAN(false),
    /** The debtor contests the claim. */
    DISPUTE(true),
    /** Insolvency proceedings: individual pursuit is barred. */
    INSOLVENCY(true),
    /** A statutory breathing space (Debt Respite Scheme and the like). */
    BREATHING_SPACE(true),
    /** The debtor has died. */
    DECEASED(true),
    /** The debtor is vulnerable and needs another treatment. */
    VULNERABLE(true),
    /** A lawyer or adviser acts for the debtor. */
    REPRESENTED(true),
    /** The debtor asked for no further contact. */
    CEASE_REQUEST(true),
    /** It may be the wrong person. */
    IDENTITY_DOUBT(true),
    /** Processing is restricted (GDPR art. 18). */
    RESTRICTION(true),
    /** No way to reach the debtor is known. */
    NO_ADDRESS(true),
    /** The last mail came back. */
    BOUNCED(false),
    /** The firm rests all reminders. */
    FIRM_PAUSED(false),
    /** The claim is beyond limitation. */
    TIME_BARRED(true),
    /** A person must approve first. */
    APPROVAL(true);

    private final boolean agentMaySet;

    HoldKind(boolean agentMaySet) {
        this.agentMaySet = agentMaySet;
    }

    /**
     * True for what the law protects: insolvency, breathing space (Debt Respite Scheme), death, vulnerability, a
     * representative, a request for no contact, restricted processing (GDPR art. 18), limitation. It ends only for a reason
     * that is kept.
     */
    public boolean isProtection() {
        return switch (this) {
            case INSOLVENCY,
                    BREATHING_SPACE,
                    DECEASED,
                    VULNERABLE,
                    REPRESENTED,
                    CEASE_REQUEST,
                    RESTRICTION,
                    TIME_BARRED -> true;
            default -> false;
        };
    }

    /** True when people may place it by hand; the others come from what happens. */
    public boolean agentMaySet() {
        return agentMaySet;
    }
}
