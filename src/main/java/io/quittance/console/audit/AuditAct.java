package io.quittance.console.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the audit log can say was done; a test compares it with every word that is written there. */
enum AuditAct {
    STAFF_SIGNED_IN(Group.ACCOUNTS, "staff.signed-in"),
    STAFF_INVITED(Group.PEOPLE, "staff.invited"),
    STAFF_JOINED(Group.PEOPLE, "staff.joined"),
    STAFF_INVITATION_WITHDRAWN(Group.PEOPLE, "staff.invitation-withdrawn"),
    STAFF_ASSIGNED(Group.PEOPLE, "staff.assigned"),
    STAFF_REMOVED(Group.PEOPLE, "staff.removed"),
    STAFF_DEACTIVATED(Group.PEOPLE, "staff.deactivated"),
    STAFF_REACTIVATED(Group.PEOPLE, "staff.reactivated"),
    STAFF_PASSWORD_ASKED(Group.ACCOUNTS, "staff.password-asked"),
    STAFF_PASSWORD_CHOSEN(Group.ACCOUNTS, "staff.password-chosen"),
    STAFF_PASSWORD_CHANGED(Group.ACCOUNTS, "staff.password-changed"),
    STAFF_PROFILE_CHANGED(Group.ACCOUNTS, "staff.profile-changed"),
    STAFF_SESSION_ENDED(Group.ACCOUNTS, "staff.session-ended"),
    SECOND_FACTOR_SET_UP(Group.ACCOUNTS, "second-factor.set-up"),
    SECOND_FACTOR_REMOVED(Group.ACCOUNTS, "second-factor.removed"),
    SECOND_FACTOR_DEMANDED(Group.PEOPLE, "second-factor.demanded"),
    SECOND_FACTOR_NOT_DEMANDED(Group.PEOPLE, "second-factor.not-demanded"),
    API_CLIENT_CREATED(Group.PEOPLE, "api-client.created"),
    API_CLIENT_ROTATED(Group.PEOPLE, "api-client.rotated"),
    API_CLIENT_REVOKED(Group.PEOPLE, "api-client.revoked"),
    FIRM_CREATED(Group.SETTINGS, "firm.created"),
    FIRM_CORRECTED(Group.SETTINGS, "firm.corrected"),
    FIRM_STAGE(Group.SETTINGS, "firm.stage"),
    PLAN_RULES_CHANGED(Group.SETTINGS, "plan-rules.changed"),
    FIRM_PAYMENT_RULES(Group.SETTINGS, "firm.payment-rules"),
    BOOKS_CLOSED(Group.SETTINGS, "books.closed"),
    BOOKS_REOPENED(Group.SETTINGS, "books.reopened"),
    ACCOUNT_PROPOSED(Group.SETTINGS, "account.proposed"),
    ACCOUNT_CONFIRMED(Group.SETTINGS, "account.confirmed"),
    ACCOUNT_WITHDRAWN(Group.SETTINGS, "account.withdrawn"),
    SENDER_GRANTED(Group.SETTINGS, "sender.granted"),
    CASE_READ(Group.READING, "case.read"),
    MESSAGE_READ(Group.READING, "message.read"),
    LETTERS_RUN_READ(Group.READING, "letters.run-read"),
    DEBTOR_CORRECTED(Group.CASES, "debtor.corrected"),
    DEBTOR_ACCESS_ENDED(Group.CASES, "debtor.access-ended"),
    CONTACT_SAVED(Group.CASES, "contact.saved"),
    CONTACT_REMOVED(Group.CASES, "contact.removed"),
    ADDRESS_ALLOWED(Group.CASES, "address.allowed"),
    HOLD_PLACED(Group.CASES, "hold.placed"),
    HOLD_RELEASED(Group.CASES, "hold.released"),
    TASK_DONE(Group.CASES, "task.done"),
    TASK_REOPENED(Group.CASES, "task.reopened"),
    QUESTION_ANSWERED(Group.CASES, "question.answered"),
    PAYMENT_RECORDED(Group.MONEY, "payment.recorded"),
    PAYMENT_REVERSED(Group.MONEY, "payment.reversed"),
    INVOICE_CONFIRMED(Group.MONEY, "invoice.confirmed"),
    INVOICE_REFUSED(Group.MONEY, "invoice.refused"),
    MESSAGE_WRITTEN(Group.MESSAGES, "message.written"),
    MESSAGE_PLANNED(Group.MESSAGES, "message.planned"),
    MESSAGE_RELEASED(Group.MESSAGES, "message.released"),
    MESSAGE_RESENT(Group.MESSAGES, "message.resent"),
    MESSAGE_MARKED_SENT(Group.MESSAGES, "message.marked-sent"),
    MESSAGE_CANCELLED(Group.MESSAGES, "message.cancelled"),
    LETTERS_POSTED_BY_HAND(Group.MESSAGES, "letters.posted-by-hand"),
    LETTERS_STATUS_FILE(Group.MESSAGES, "letters.status-file"),
    WAVE_DECIDED(Group.MESSAGES, "wave.decided"),
    RUN_REQUESTED(Group.MESSAGES, "run.requested"),
    REHEARSAL_REQUESTED(Group.MESSAGES, "rehearsal.requested"),
    IMPORT_UNDO_ASKED(Group.IMPORTS, "import.undo-asked"),
    IMPORT_UNDONE(Group.IMPORTS, "import.undone"),
    COLUMNS_ASSIGNED(Group.IMPORTS, "columns.assigned"),
    COLUMNS_CHANGED(Group.IMPORTS, "columns.changed"),
    COLUMNS_FORGOTTEN(Group.IMPORTS, "columns.forgotten"),
    CUSTOMER_DECIDED(Group.IMPORTS, "customer.decided"),
    IMPORT_REPEATED(Group.IMPORTS, "import.repeated"),
    STRIPE_KEYS_CHANGED(Group.SETTINGS, "stripe.keys-changed"),
    JOB_RUN_NOW(Group.SETTINGS, "job.run-now"),
    JOB_TRIED_AGAIN(Group.SETTINGS, "job.tried-again"),
    LETTERS_TRIED_AGAIN(Group.MESSAGES, "letters.tried-again"),
    PLAN_BEGUN(Group.CASES, "plan.begun"),
    PLAN_CHANGED(Group.CASES, "plan.changed"),
    PLAN_ACCEPTED(Group.CASES, "plan.accepted"),
    PLAN_COUNTERED(Group.CASES, "plan.countered"),
    PLAN_DECLINED(Group.CASES, "plan.declined"),
    PLAN_WITHDRAWN(Group.CASES, "plan.withdrawn"),
    PROMISE_MADE(Group.CASES, "promise.made"),
    PROMISE_CANCELLED(Group.CASES, "promise.cancelled"),
    SETTLEMENT_OFFERED(Group.CASES, "settlement.offered"),
    SETTLEMENT_WITHDRAWN(Group.CASES, "settlement.withdrawn"),
    SETTLEMENT_FLOORS(Group.CASES, "settlement.floors");

    private final Group group;
    private final String written;

    AuditAct(Group group, String written) {
        this.group = group;
        this.written = written;
    }

    /** What acts are about, for choosing. */
    enum Group {
        ACCOUNTS,
        PEOPLE,
        SETTINGS,
        CASES,
        MONEY,
        MESSAGES,
        IMPORTS,
        READING;

        /** The words of its acts in the log. */
        List<String> acts() {
            return Arrays.stream(AuditAct.values())
                    .filter(act -> act.group == this)
                    .map(act -> act.written)
                    .toList();
        }
    }

    /** The act behind a word of the log. */
    static Optional<AuditAct> of(String written) {
        return Arrays.stream(values())
                .filter(act -> act.written.equals(written))
                .findFirst();
    }
}
