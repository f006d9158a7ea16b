package io.quittance.agenda;

import static io.quittance.agenda.SuggestedAction.*;

import io.quittance.receivables.HoldKind;
import org.jspecify.annotations.Nullable;

/** Why a person is needed, how soon, what holds reminders meanwhile, and what usually helps. */
public enum TaskKind {
    /** A debtor asked something or said that something is wrong; reminders wait for the answer. */
    QUESTION(1, HoldKind.QUESTION, 1, REPLY),
    /** A debtor says that it is paid already: look for the money, check the proof, answer. */
    PAYMENT_CLAIMED(1, HoldKind.PROOF_UNCHECKED, 2, CHECK_PROOF),
    /** Somebody said that the messages reach the wrong person. */
    ADDRESS_DOUBTED(1, HoldKind.IDENTITY_DOUBT, 1, CHECK_IDENTITY),
    /** An e-invoice came whose seller is another company, or that the buyer wrote: is it a claim of the firm? */
    CLAIM_DOUBTED(2, null, 3, CONFIRM_CLAIM),
    /** One customer code is used for people with other names and addresses. */
    CUSTOMER_DOUBTED(1, HoldKind.IDENTITY_DOUBT, 1, TELL_CUSTOMERS_APART),
    /** A message came back; the address must be mended. */
    MESSAGE_BOUNCED(2, HoldKind.BOUNCED, 3, MEND_ADDRESS),
    /** A letter came back; the postal address must be mended. */
    LETTER_RETURNED(2, HoldKind.BOUNCED, 3, MEND_ADDRESS),
    /** A letter could not be printed, here or at the printer. */
    LETTER_FAILED(2, HoldKind.AGENT, 3, MEND_LETTER),
    /** A mail could not be made, or its server did not take it; the address is not to blame. */
    MAIL_FAILED(2, HoldKind.AGENT, 3, MEND_MAIL),
    /** There is no way to reach the debtor. */
    NO_ADDRESS(2, HoldKind.NO_ADDRESS, 3, MEND_ADDRESS),
    /** Nobody knows whether a message left: look at the mail server, then send again or mark as sent. */
    MESSAGE_UNKNOWN(2, null, 0, DECIDE_MESSAGE),
    /** Money came that belongs to nothing known. */
    UNMATCHED_MONEY(3, null, 3, PLACE_MONEY),
    /** A debit did not go through; the debtor has been told and reminders go on. */
    PAYMENT_FAILED(2, null, 3, OFFER_OTHER_MEANS),
    /** Money that had come went back to the payer: a refund, a returned debit, a contested payment that was lost. */
    PAYMENT_RETURNED(1, null, 1, CALL),
    /** The payer contests a payment at the bank; payments hold reminders meanwhile. */
    CHARGEBACK(1, null, 1, ANSWER_BANK),
    /** A payment was taken back after its receipt had left. */
    PAYMENT_REVERSED(3, null, 3, CHECK_ACCOUNT),
    /** The mail server refuses the firm as a sender: no mail of it leaves. */
    SENDER_REFUSED(1, null, 0, MEND_SENDER),
    /** Nobody has entered by what right the firm writes to debtors of a country. */
    SENDER_NOT_ALLOWED(2, null, 1, ENTER_RIGHT),
    /** Every step was taken and the invoice is not paid. */
    LAST_STEP(3, null, 3, DECIDE_NEXT),
    /** The promised day has passed without the money. */
    PROMISE_BROKEN(2, null, 1, CALL),
    /** A debtor proposes instalments that the rules do not accept by themselves; reminders wait for the answer day. */
    PLAN_PROPOSED(2, null, 1, DECIDE_PLAN),
    /** A plan was not kept and all is due: a call may bring it to life again; after a second time only a person agrees on another. */
    PLAN_BROKEN(2, null, 1, CALL),
    /** A hold that a person placed ends soon, and reminders go on. */
    HOLD_ENDING(4, null, 1, REVIEW_HOLD),
    /** A hold without a last day: somebody must look at it again. */
    HOLD_OPEN(4, null, 10, REVIEW_HOLD),
    /** The day's run of reminders failed. */
    RUN_FAILING(1, null, 0, TELL_OPERATOR),
    /** A file could not be taken in. */
    IMPORT_FAILED(2, null, 1, READ_IMPORT),
    /** An unusual number of messages waits for a yes. */
    WAVE_WAITING(1, null, 1, DECIDE_WAVE),
    /** A debtor's invoices could not be decided and were set aside. */
    CLAIM_BROKEN(2, null, 1, TELL_OPERATOR),
    /** Something a colleague noted for later. */
    REMINDER_TO_SELF(4, null, 3, READ_NOTE);

    private final int priority;
    private final @Nullable HoldKind holdKind;
    private final int businessDaysToAnswer;
    private final SuggestedAction action;

    TaskKind(int priority, @Nullable HoldKind holdKind, int businessDaysToAnswer, SuggestedAction action) {
        this.priority = priority;
        this.holdKind = holdKind;
        this.businessDaysToAnswer = businessDaysToAnswer;
        this.action = action;
    }

    /** 1 is the most urgent. */
    public int priority() {
        return priority;
    }

    /** What reminders of the debtor wait for until the task is done; null when they go on. */
    public @Nullable HoldKind holdKind() {
        return holdKind;
    }

    /** After so many business days of the firm's country the task is escalated. */
    public int businessDaysToAnswer() {
        return businessDaysToAnswer;
    }

    /** What usually ends it. */
    public SuggestedAction action() {
        return action;
    }

    /** False for a task that only its cause can end: a question is answered, not ticked off. */
    public boolean personMayEnd() {
        return this != QUESTION && this != PAYMENT_CLAIMED && this != WAVE_WAITING && this != PLAN_PROPOSED;
    }
}
