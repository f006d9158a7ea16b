package io.quittance.receivables;

/** Why reminders are held. */
public enum HoldKind {
    /** An agent wants silence for now. */
    AGENT(Placing.BY_HAND),
    /** The debtor asked something that is not answered yet. */
    QUESTION(Placing.BY_EVENT),
    /** A payment is under way. */
    PAYMENT_PENDING(Placing.BY_EVENT),
    /** The payer's bank takes a payment back: whether it stays is not decided. */
    CHARGEBACK(Placing.BY_EVENT),
    /** The debtor says it is paid and the proof is not checked. */
    PROOF_UNCHECKED(Placing.BY_HAND),
    /** The firm's books were not refreshed for too long. */
    STALE_DATA(Placing.BY_PROGRAM),
    /** The debtor promised to pay by a day. */
    PROMISE(Placing.BY_HAND),
    /** An instalment plan runs. */
    PLAN(Placing.BY_EVENT),
    /** The debtor contests the claim. */
    DISPUTE(Placing.BY_HAND),
    /** Insolvency proceedings: individual pursuit is barred. */
    INSOLVENCY(Placing.BY_HAND),
    /** A statutory breathing space (Debt Respite Scheme and the like). */
    BREATHING_SPACE(Placing.BY_HAND),
    /** The debtor has died. */
    DECEASED(Placing.BY_HAND),
    /** The debtor is vulnerable and needs another treatment. */
    VULNERABLE(Placing.BY_HAND),
    /** A lawyer or adviser acts for the debtor. */
    REPRESENTED(Placing.BY_HAND),
    /** The debtor asked for no further contact. */
    CEASE_REQUEST(Placing.BY_HAND),
    /** It may be the wrong person. */
    IDENTITY_DOUBT(Placing.BY_HAND),
    /** Processing is restricted (GDPR art. 18). */
    RESTRICTION(Placing.BY_HAND),
    /** No way to reach the debtor is known. */
    NO_ADDRESS(Placing.BY_PROGRAM),
    /** The last mail came back. */
    BOUNCED(Placing.BY_EVENT),
    /** The firm rests all reminders. */
    FIRM_PAUSED(Placing.BY_EVENT),
    /** The claim is beyond limitation. */
    TIME_BARRED(Placing.BY_HAND),
    /** A person must approve first. */
    APPROVAL(Placing.BY_PROGRAM);

    /** How a hold of this kind comes about. */
    private enum Placing {
        BY_HAND,
        BY_PROGRAM,
        BY_EVENT
    }

    private final Placing placing;

    HoldKind(Placing placing) {
        this.placing = placing;
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

    /** True when people and programs may place it; the others come from what happens. */
    public boolean agentMaySet() {
        return placing != Placing.BY_EVENT;
    }

    /** True when a person may place it on a screen; the rest of {@link #agentMaySet()} is for programs that know the books. */
    public boolean personMaySet() {
        return placing == Placing.BY_HAND;
    }
}
