package io.quittance.desk;

import io.quittance.agenda.Tasks;
import io.quittance.correspondence.Message;
import io.quittance.correspondence.MessageDraft;
import io.quittance.correspondence.Messages;
import io.quittance.correspondence.Question;
import io.quittance.correspondence.Questions;
import io.quittance.imports.SelfBilled;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.TaskId;
import io.quittance.parties.Firm;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.payments.RecordOutcome;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person can do in a case: each act in the person's scope of that firm, in one transaction with its audit entry. */
@Component
class CaseWork {

    private final StaffSession session;
    private final Holds holds;
    private final SelfBilled selfBilled;
    private final Payments payments;
    private final Questions questions;
    private final Messages messages;
    private final Tasks tasks;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CaseWork(
            StaffSession session,
            Holds holds,
            SelfBilled selfBilled,
            Payments payments,
            Questions questions,
            Messages messages,
            Tasks tasks,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.session = session;
        this.holds = holds;
        this.selfBilled = selfBilled;
        this.payments = payments;
        this.questions = questions;
        this.messages = messages;
        this.tasks = tasks;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Holds reminders; the request names who places it. */
    Hold hold(Firm firm, HoldRequest request) {
        return act(firm, actor -> {
            var hold = holds.place(firm.id(), request);
            audit.append(
                    firm.id(),
                    actor,
                    "hold.placed",
                    hold.id().toString(),
                    request.kind().name());
            return hold;
        });
    }

    /** Lets reminders go on. @return false when the hold had ended */
    boolean release(Firm firm, HoldId hold) {
        return act(firm, actor -> {
            audit.append(firm.id(), actor, "hold.released", hold.toString(), "");
            return holds.release(firm.id(), hold, actor);
        });
    }

    /** Refuses an invoice that the buyer wrote. */
    void refuse(Firm firm, InvoiceId invoice) {
        act(firm, actor -> {
            selfBilled.refuse(firm.id(), invoice, actor);
            return true;
        });
    }

    /** Records a payment somebody saw on the bank account. */
    RecordOutcome record(Firm firm, PaymentEntry entry) {
        return act(firm, actor -> {
            var outcome = payments.record(firm.id(), entry);
            audit.append(
                    firm.id(),
                    actor,
                    "payment.recorded",
                    outcome.payment().id().toString(),
                    entry.amount().toString());
            return outcome;
        });
    }

    /** Takes back a payment that was recorded by mistake. */
    Payment reverse(Firm firm, PaymentId payment, String reason) {
        return act(firm, actor -> {
            audit.append(firm.id(), actor, "payment.reversed", payment.toString(), reason);
            return payments.reverse(firm.id(), payment, reason);
        });
    }

    /** Answers a question; with it its task and its hold end. */
    boolean answer(CaseFile file, Question question, String text) {
        var firm = file.firm();
        var name = session.member().name();
        return act(firm, actor -> {
            questions.answer(firm.id(), question.id(), text, name);
            audit.append(firm.id(), actor, "question.answered", question.id().toString(), "");
            return true;
        });
    }

    /** Plans a message that a person wants sent; it passes the same guards as any other, so it may be held. */
    Message plan(CaseFile file, MessageDraft draft) {
        var firm = file.firm();
        return act(firm, actor -> {
            var planned = messages.plan(firm.id(), List.of(draft)).getFirst();
            audit.append(firm.id(), actor, "message.planned", planned.toString(), draft.template());
            return messages.find(firm.id(), planned).orElseThrow();
        });
    }

    /** Marks a task as done. */
    boolean done(CaseFile file, TaskId task) {
        return act(file.firm(), actor -> tasks.done(file.firm().id(), task, file.today(), actor));
    }

    /** Who acts, for a hold request. */
    String actor() {
        return session.actor();
    }

    private <T> T act(Firm firm, Function<String, T> deed) {
        var actor = session.actor();
        return session.in(firm).call(() -> Objects.requireNonNull(transaction.execute(_ -> deed.apply(actor))));
    }
}
