package io.quittance.plans.agreement;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quittance.branding.Brands;
import io.quittance.documents.Documents;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanList;
import io.quittance.plans.news.AgreementMade;
import io.quittance.plans.news.PlanAgreed;
import io.quittance.tenancy.Jobs;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the agreement once both sides have agreed: after their transaction, so that all that was declared in it is known. */
@Component
class AgreementMaking {

    private final PlanList plans;
    private final ActStore acts;
    private final Parties parties;
    private final Documents documents;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AgreementMaking(
            PlanList plans,
            ActStore acts,
            Parties parties,
            Documents documents,
            Outbox outbox,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.plans = plans;
        this.acts = acts;
        this.parties = parties;
        this.documents = documents;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Who agrees, and how it looks. */
    @Component
    record Parties(Firms firms, Debtors debtors, Brands brands) {}

    /** The task that writes one. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<AgreementJob> planAgreement(Jobs jobs, AgreementMaking making) {
            return jobs.once(AgreementJob.TASK).does(job -> {
                var firm = new FirmId(job.firm());
                new TenantScope.Engine(firm).run(() -> making.make(firm, new PlanId(job.plan())));
            });
        }
    }

    @EventListener
    void agreed(PlanAgreed event) {
        var job = new AgreementJob(event.firm().value(), event.plan().value());
        outbox.schedule(AgreementJob.TASK
                .instance(job.firm() + "-" + job.plan())
                .data(job)
                .scheduledTo(clock.instant()));
    }

    /** Writes it, once. */
    @Transactional
    public void make(FirmId firm, PlanId id) {
        if (acts.documents(firm, List.of(id)).isEmpty()) {
            var facts = facts(firm, plans.find(firm, id).orElseThrow());
            var document = documents.store(
                    firm,
                    facts.debtor().id(),
                    "PLAN_AGREEMENT",
                    facts.creditor().key() + "-" + facts.on() + ".pdf",
                    "application/pdf",
                    new AgreementSheet(facts).render());
            acts.written(firm, id, document, facts.interest());
            events.publishEvent(new AgreementMade(firm, id, facts.debtor().id(), document));
        }
    }

    private AgreementFacts facts(FirmId firm, Plan plan) {
        var creditor = parties.firms().get(firm);
        var debtor = parties.debtors().get(firm, plan.debtor());
        var accepted = acts.accepted(firm, plan.id());
        return new AgreementFacts(
                creditor,
                debtor,
                parties.brands().of(creditor),
                plan,
                InterestMode.of(debtor.kind()),
                accepted.at().atZone(creditor.zone()).toLocalDate(),
                accepted,
                acts.last(firm, plan.id()).orElse(null));
    }
}
