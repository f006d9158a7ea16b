package io.quittance.dunning;

import io.quittance.receivables.HoldKind;
import io.quittance.receivables.InvoiceState;
import org.jspecify.annotations.Nullable;

/** Why the engine decided as it did; the names are part of the public contract. {@link ReminderPolicy} gives each but the first. */
public enum Reason implements StopReason {
    /** A step leaves today: its own day has come, or another invoice's reminder takes it along. */
    STEP_DUE(Kind.SEND),
    /** The due date has not passed. */
    NOT_DUE(Kind.WAIT),
    /** The day of the next step has not come. */
    STEP_LATER(Kind.WAIT),
    /** The day's message was stopped or came back, or the country's most reminders a week have left. */
    MINIMUM_GAP(Kind.WAIT),
    /** The debtor was reminded less than the scenario's rhythm ago. */
    RHYTHM(Kind.WAIT),
    /** Another message leaves for the debtor today, and this step cannot go in it. */
    OTHER_MESSAGE_TODAY(Kind.WAIT),
    /** A Sunday or a public holiday where the debtor lives. */
    QUIET_DAY(Kind.WAIT),
    /** After credits nothing, or less than the scenario's minimum, is left to ask for in this currency. */
    BELOW_MINIMUM(Kind.WAIT),
    /** It is not certain that the step before was sent. */
    PREVIOUS_NOT_PROVEN(Kind.WAIT),
    /** The days that a law gives after the step before are not over. */
    NOTICE_PERIOD(Kind.WAIT),
    /** An agent wants silence. */
    AGENT(Kind.HELD),
    /** The debtor asked something that is not answered yet. */
    QUESTION(Kind.HELD),
    /** A payment is under way. */
    PAYMENT_PENDING(Kind.HELD),
    /** The debtor says it is paid and the proof is not checked. */
    PROOF_UNCHECKED(Kind.HELD),
    /** The firm's books were not refreshed for too long. */
    STALE_DATA(Kind.HELD),
    /** The debtor promised to pay by a day. */
    PROMISE(Kind.HELD),
    /** An instalment plan runs. */
    PLAN(Kind.HELD),
    /** The claim is disputed. */
    DISPUTE(Kind.HELD),
    /** Insolvency proceedings are open. */
    INSOLVENCY(Kind.HELD),
    /** A statutory breathing space protects the debtor. */
    BREATHING_SPACE(Kind.HELD),
    /** The debtor has died. */
    DECEASED(Kind.HELD),
    /** The debtor is vulnerable. */
    VULNERABLE(Kind.HELD),
    /** A lawyer or adviser acts for the debtor. */
    REPRESENTED(Kind.HELD),
    /** The debtor asked for no further contact. */
    CEASE_REQUEST(Kind.HELD),
    /** It may be the wrong person. */
    IDENTITY_DOUBT(Kind.HELD),
    /** Processing is restricted (GDPR art. 18). */
    RESTRICTION(Kind.HELD),
    /** No usable address is known, by mail or by post. */
    NO_ADDRESS(Kind.HELD),
    /** The last mail came back. */
    BOUNCED(Kind.HELD),
    /** The firm is not live yet, or has paused all reminders. */
    FIRM_PAUSED(Kind.HELD),
    /** The firm may not write to this country as it is set up. */
    SENDER_NOT_ALLOWED(Kind.HELD),
    /** The claim is beyond limitation. */
    TIME_BARRED(Kind.HELD),
    /** A person must approve first. */
    APPROVAL(Kind.HELD),
    /** Paid. */
    PAID(Kind.FINISHED),
    /** Credited or cancelled. */
    CREDITED(Kind.FINISHED),
    /** Given up by the firm. */
    WRITTEN_OFF(Kind.FINISHED),
    /** All steps were taken; a person decides what happens now. */
    LAST_STEP(Kind.FINISHED),
    /** Handed over to a lawyer or a court. */
    LEGAL(Kind.FINISHED);

    /** The four decisions there are. */
    public enum Kind {
        /** A step leaves. */
        SEND,
        /** Nothing leaves today, and no person needs to act. */
        WAIT,
        /** A reason prevents reminding. */
        HELD,
        /** There is nothing left to remind of, or no step left. */
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

    /** Why nothing is left to remind of an invoice in this state; null while it is open. */
    public static @Nullable Reason of(InvoiceState state) {
        return switch (state) {
            case OPEN -> null;
            case PAID -> PAID;
            case CREDITED, CANCELLED -> CREDITED;
            case WRITTEN_OFF -> WRITTEN_OFF;
            case LEGAL -> LEGAL;
        };
    }

    /** What a hold of this kind makes the engine say. */
    public static Reason of(HoldKind kind) {
        return switch (kind) {
            case AGENT -> AGENT;
            case QUESTION -> QUESTION;
            case PAYMENT_PENDING, CHARGEBACK -> PAYMENT_PENDING;
            case PROOF_UNCHECKED -> PROOF_UNCHECKED;
            case STALE_DATA -> STALE_DATA;
            case PROMISE -> PROMISE;
            case PLAN -> PLAN;
            case DISPUTE -> DISPUTE;
            case INSOLVENCY -> INSOLVENCY;
            case BREATHING_SPACE -> BREATHING_SPACE;
            case DECEASED -> DECEASED;
            case VULNERABLE -> VULNERABLE;
            case REPRESENTED -> REPRESENTED;
            case CEASE_REQUEST -> CEASE_REQUEST;
            case IDENTITY_DOUBT -> IDENTITY_DOUBT;
            case RESTRICTION -> RESTRICTION;
            case NO_ADDRESS -> NO_ADDRESS;
            case BOUNCED -> BOUNCED;
            case FIRM_PAUSED -> FIRM_PAUSED;
            case TIME_BARRED -> TIME_BARRED;
            case APPROVAL -> APPROVAL;
        };
    }
}
