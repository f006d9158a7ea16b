package io.quittance.agenda;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.parties.Debtors;
import io.quittance.questions.Question;
import io.quittance.questions.QuestionAnswered;
import io.quittance.questions.QuestionAsked;
import io.quittance.questions.QuestionId;
import io.quittance.questions.Topic;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A question holds reminders until that question is answered, in the transaction in which it is asked. Then it is quiet for a
 * few days, so that the debtor can read the answer and act on it.
 */
@Component
class QuestionCauses {

    /** Business days of the debtor's country without a reminder after an answer. */
    static final int QUIET_AFTER_ANSWER = 3;

    private final Causes causes;
    private final Holds holds;
    private final Debtors debtors;
    private final BusinessCalendar calendar;

    QuestionCauses(Causes causes, Holds holds, Debtors debtors, BusinessCalendar calendar) {
        this.causes = causes;
        this.holds = holds;
        this.debtors = debtors;
        this.calendar = calendar;
    }

    @EventListener
    void asked(QuestionAsked event) {
        var source = sourceOf(event.question(), event.topic() == Topic.PAID);
        if (event.topic() == Topic.PAID && !event.invoices().isEmpty()) {
            claimed(event, source);
        } else {
            causes.begin(event.firm(), source, event.debtor(), event.topic().name());
        }
    }

    /** Only what is said to be paid waits; the other invoices go on. */
    private void claimed(QuestionAsked event, TaskSource source) {
        if (causes.open(event.firm(), source, event.debtor(), event.topic().name())) {
            event.invoices()
                    .forEach(invoice -> holds.place(
                            event.firm(),
                            new HoldRequest(
                                    event.debtor(),
                                    invoice,
                                    HoldKind.PROOF_UNCHECKED,
                                    null,
                                    source.text(),
                                    Causes.MACHINE,
                                    source.text())));
        }
    }

    private static TaskSource sourceOf(QuestionId question, boolean paid) {
        return TaskSource.of(paid ? TaskKind.PAYMENT_CLAIMED : TaskKind.QUESTION, question);
    }

    @EventListener
    void answered(QuestionAnswered event) {
        var firm = event.firm();
        var source = sourceOf(event.question(), false);
        causes.end(firm, source, Causes.MACHINE);
        causes.end(firm, sourceOf(event.question(), true), Causes.MACHINE);
        var country = debtors.get(firm, event.debtor()).country();
        var quietUntil = calendar.plusBusinessDays(causes.today(firm), QUIET_AFTER_ANSWER, country);
        holds.place(
                firm,
                new HoldRequest(
                        event.debtor(),
                        null,
                        HoldKind.QUESTION,
                        quietUntil,
                        source.text(),
                        Causes.MACHINE,
                        Question.ANSWERED + event.question()));
    }
}
