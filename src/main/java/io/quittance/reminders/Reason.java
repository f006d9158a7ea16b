package io.quittance.reminders;

import io.quittance.receivables.HoldKind;

/** Why the engine decided as it did; the names are part of the public contract. */
public enum Reason {
    STEP_DUE(Kind.SEND),
    NOT_DUE(Kind.WAIT),
    STEP_LATER(Kind.WAIT),
    MINIMUM_GAP(Kind.WAIT),
    OTHER_MESSAGE_TODAY(Kind.WAIT),
    QUIET_DAY(Kind.WAIT),
    BELOW_MINIMUM(Kind.WAIT),
    PREVIOUS_NOT_PROVEN(Kind.WAIT),
    NOTICE_PERIOD(Kind.WAIT),
    AGENT(Kind.HELD),
    QUESTION(Kind.HELD),
    PAYMENT_PENDING(Kind.HELD),
    PROOF_UNCHECKED(Kind.HELD),
    STALE_DATA(Kind.HELD),
    PROMISE(Kind.HELD),
    PLAN(Kind.HELD),
    DISPUTE(Kind.HELD),
    INSOLVENCY(Kind.HELD),
    BREATHING_SPACE(Kind.HELD),
    DECEASED(Kind.HELD),
    VULNERABLE(Kind.HELD),
    REPRESENTED(Kind.HELD),
    CEASE_REQUEST(Kind.HELD),
    IDENTITY_DOUBT(Kind.HELD),
    RESTRICTION(Kind.HELD),
    NO_ADDRESS(Kind.HELD),
    BOUNCED(Kind.HELD),
    FIRM_PAUSED(Kind.HELD),
    SENDER_NOT_ALLOWED(Kind.HELD),
    TIME_BARRED(Kind.HELD),
    APPROVAL(Kind.HELD),
    PAID(Kind.FINISHED),
    CREDITED(Kind.FINISHED),
    WRITTEN_OFF(Kind.FINISHED),
    LAST_STEP(Kind.FINISHED),
    LEGAL(Kind.FINISHED);

    /** The four decisions there are. */
    public enum Kind {
        SEND,
        WAIT,
        HELD,
        FINISHED
    }

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    /** The decision this reason belongs to. */
    public Kind kind() {
        return kind;
    }

    /** What a hold of this kind makes the engine say. */
    static Reason of(HoldKind kind) {
        return kind == HoldKind.CHARGEBACK ? PAYMENT_PENDING : valueOf(kind.name());
    }
}
