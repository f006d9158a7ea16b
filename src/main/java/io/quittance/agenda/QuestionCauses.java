package io.quittance.agenda;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.parties.Debtors;
import io.quittance.questions.QuestionAnswered;
import io.quittance.questions.QuestionAsked;
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
        causes.begin(
                event.firm(),
                TaskSource.of(TaskKind.QUESTION, event.question()),
                event.debtor(),
                event.topic().name());
    }

    @EventListener
    void answered(QuestionAnswered event) {
        var firm = event.firm();
        var source = TaskSource.of(TaskKind.QUESTION, event.question());
        causes.end(firm, source, Causes.MACHINE);
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
                        "ANSWERED:" + event.question()));
    }
}
