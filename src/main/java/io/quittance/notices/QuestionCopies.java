package io.quittance.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.FirmId;
import io.quittance.notices.Notes.Note;
import io.quittance.parties.Firms;
import io.quittance.questions.Question;
import io.quittance.questions.QuestionAsked;
import io.quittance.questions.QuestionId;
import io.quittance.questions.Questions;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.templates.QuestionCopyContent;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a debtor a copy of what he wrote, and the day by which it is answered. */
@Component
class QuestionCopies {

    private final Questions questions;
    private final Invoices invoices;
    private final Firms firms;
    private final BusinessCalendar calendar;
    private final Notes notes;
    private final Outbox outbox;
    private final InstantSource clock;

    QuestionCopies(
            Questions questions,
            Invoices invoices,
            Firms firms,
            BusinessCalendar calendar,
            Notes notes,
            Outbox outbox,
            InstantSource clock) {
        this.questions = questions;
        this.invoices = invoices;
        this.firms = firms;
        this.calendar = calendar;
        this.notes = notes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The task that gives one: who asks in the portal may plan no message. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<QuestionCopyJob> questionCopy(Jobs jobs, QuestionCopies copies) {
            return jobs.once(QuestionCopyJob.TASK).does(job -> {
                var firm = new FirmId(job.firm());
                new TenantScope.Engine(firm).run(() -> copies.give(firm, new QuestionId(job.question())));
            });
        }
    }

    @EventListener
    void asked(QuestionAsked event) {
        var job = new QuestionCopyJob(event.firm().value(), event.question().value());
        outbox.schedule(QuestionCopyJob.TASK
                .instance(job.firm() + "-" + job.question())
                .data(job)
                .scheduledTo(clock.instant()));
    }

    /** Plans the copy, once. */
    @Transactional
    public void give(FirmId firm, QuestionId id) {
        var question = questions.find(firm, id).orElseThrow();
        var about = question.invoices();
        var numbers = invoices.getAll(firm, about).values().stream()
                .map(Invoice::number)
                .sorted()
                .toList();
        var answerBy = calendar.plusBusinessDays(
                notes.today(firm), Question.ANSWERED_WITHIN, firms.get(firm).country());
        var content = new QuestionCopyContent(Questions.paragraphs(question.text()), numbers, answerBy);
        notes.tell(firm, question.debtor(), Note.of("question-copy", id, about, content));
    }
}
