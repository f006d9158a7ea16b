package io.quittance.notices;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.messages.MessageKind;
import io.quittance.notices.Notes.Note;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanClaim;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanProposed;
import io.quittance.plans.PlanState;
import io.quittance.plans.Side;
import io.quittance.plans.news.AgreementMade;
import io.quittance.plans.news.ComingInstalments;
import io.quittance.plans.news.PlanBroken;
import io.quittance.plans.news.PlanChanged;
import io.quittance.plans.news.PlanCompleted;
import io.quittance.plans.news.PlanEnded;
import io.quittance.plans.news.PlanLate;
import io.quittance.plans.news.PlanOffered;
import io.quittance.plans.news.PlanRevived;
import io.quittance.plans.news.PlanShortened;
import io.quittance.templates.PlanContent;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells debtors what becomes of their plans, each piece of news once. What a payment brought is on its receipt; who did something
 * is told when the other side has to know.
 */
@Component
class PlanNotes {

    private final PlanList plans;
    private final ComingInstalments coming;
    private final Notes notes;
    private final FirmNotes firmNotes;
    private final BusinessDay businessDay;

    PlanNotes(PlanList plans, ComingInstalments coming, Notes notes, FirmNotes firmNotes, BusinessDay businessDay) {
        this.plans = plans;
        this.coming = coming;
        this.notes = notes;
        this.firmNotes = firmNotes;
        this.businessDay = businessDay;
    }

    /** What was said when, as the last part of a key. */
    private String now() {
        return String.valueOf(businessDay.now().toEpochMilli());
    }

    @EventListener
    void proposed(PlanProposed event) {
        var plan = get(event.firm(), event.plan());
        tell(event.firm(), plan, "received", "" + event.round(), PlanContents.offer(plan, plan.answerBy()));
    }

    @EventListener
    void offered(PlanOffered event) {
        var plan = get(event.firm(), event.plan());
        var content = PlanContents.offer(plan, plan.last().expiresOn());
        tell(event.firm(), plan, "offered", "" + event.round(), content);
    }

    /** The first instalment is in it: where its day is near, nothing more is said before it. */
    @EventListener
    void agreed(AgreementMade event) {
        var plan = get(event.firm(), event.plan());
        var today = notes.today(event.firm());
        if (plan.state().runs()) {
            var content = PlanContents.next(plan, today);
            tell(event.firm(), plan, "agreed", "1", content, List.of(event.document()));
            plan.schedule(today).stream()
                    .filter(line -> !line.on().isAfter(today.plusDays(InstalmentNotes.DAYS_BY_LETTER)))
                    .filter(line -> notes.tellsByLetter(event.firm(), plan.debtor())
                            || !line.on().isAfter(today.plusDays(InstalmentNotes.DAYS_BY_MAIL)))
                    .forEach(line -> coming.told(event.firm(), plan.id(), line.on(), today));
        }
        firmNotes.tell(event.firm(), plan.debtor(), "plan-firm-agreed", plan.id() + ".1", List.of(event.document()));
    }

    @EventListener
    void ended(PlanEnded event) {
        var plan = get(event.firm(), event.plan());
        if (event.by() == Side.DEBTOR) {
            if (event.state() == PlanState.DECLINED) {
                firmNotes.tell(
                        event.firm(), plan.debtor(), "plan-firm-declined", plan.id() + "." + plan.round(), List.of());
            }
            return;
        }
        var until = event.state() == PlanState.EXPIRED ? plan.last().expiresOn() : null;
        var template = event.state().name().toLowerCase(java.util.Locale.ROOT);
        tell(event.firm(), plan, template, "" + plan.round(), PlanContents.without(plan, until));
    }

    @EventListener
    void late(PlanLate event) {
        var plan = get(event.firm(), event.plan());
        var content = PlanContents.late(plan, notes.today(event.firm()));
        tell(event.firm(), plan, "late", PlanKey.of(content.until(), content.sum()), content);
    }

    @EventListener
    void broken(PlanBroken event) {
        var plan = get(event.firm(), event.plan());
        tell(event.firm(), plan, "broken", "" + event.breaks(), PlanContents.broken(plan));
    }

    @EventListener
    void revived(PlanRevived event) {
        var plan = get(event.firm(), event.plan());
        if (plan.state() == PlanState.ACTIVE) {
            tell(event.firm(), plan, "revived", now(), PlanContents.next(plan, notes.today(event.firm())));
        }
    }

    /** What a payment completed is said on its receipt. */
    @EventListener
    void completed(PlanCompleted event) {
        if (!event.paid()) {
            var plan = get(event.firm(), event.plan());
            tell(event.firm(), plan, "completed", now(), PlanContents.completed(plan));
        }
    }

    @EventListener
    void changed(PlanChanged event) {
        var plan = get(event.firm(), event.plan());
        tell(event.firm(), plan, "changed", now(), PlanContents.next(plan, notes.today(event.firm())));
    }

    /** At the end of the transaction: while money moves, what was paid may look credited for a moment. */
    @EventListener
    void shortened(PlanShortened event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                var plan = get(event.firm(), event.plan());
                if (plan.state().runs() && plan.credited().minor() == event.credited()) {
                    var content = PlanContents.next(plan, notes.today(event.firm()));
                    tell(event.firm(), plan, "shortened", "" + event.credited(), content);
                }
            }
        });
    }

    private Plan get(FirmId firm, PlanId plan) {
        return plans.find(firm, plan).orElseThrow();
    }

    private void tell(FirmId firm, Plan plan, String news, String which, PlanContent content) {
        tell(firm, plan, news, which, content, List.of());
    }

    private void tell(
            FirmId firm, Plan plan, String news, String which, PlanContent content, List<DocumentId> attachments) {
        notes.tell(firm, plan.debtor(), note(plan, news, which, content, attachments));
    }

    /** @param news the last part of the template's name @param which tells apart what is told of one plan by one template */
    static Note note(Plan plan, String news, String which, PlanContent content, List<DocumentId> attachments) {
        var template = "plan-" + news;
        return new Note(
                MessageKind.PLAN,
                template + ":" + plan.id() + "." + which,
                template,
                plan.claims().stream().map(PlanClaim::invoice).toList(),
                content,
                attachments);
    }
}
