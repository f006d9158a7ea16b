package io.quittance.desk.plan;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseAction;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanExistsException;
import io.quittance.plans.PlanState;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.StaleRoundException;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.Wish;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be done about a plan now, each with its key, and the dialogs it takes. */
@Component
class PlanActs {

    private final PlanDesk desk;
    private final PlanReads reads;

    PlanActs(PlanDesk desk, PlanReads reads) {
        this.desk = desk;
        this.reads = reads;
    }

    /** Of a plan as it stands; nothing where the firm itself decides. */
    List<CaseAction> of(PlanTalk talk, Plan plan) {
        if (!plan.state().isOpen() || !desk.mayDecide(talk)) {
            return List.of();
        }
        return switch (plan.state()) {
            case PROPOSED ->
                Stream.of(
                                action(talk, PlanText.ACCEPT, "Y", CaseAction.Place.SECTION, () -> accept(talk, plan)),
                                action(
                                        talk,
                                        PlanText.COUNTER,
                                        "O",
                                        CaseAction.Place.SECTION,
                                        () -> counter(talk, plan, plan.last().terms())),
                                action(
                                        talk,
                                        PlanText.DECLINE,
                                        "N",
                                        CaseAction.Place.SECTION,
                                        () -> decline(talk, plan)))
                        .filter(act -> !act.key().equals("Y") || isInTime(talk, plan))
                        .toList();
            case COUNTERED ->
                List.of(action(talk, PlanText.WITHDRAW, "W", CaseAction.Place.SECTION, () -> withdraw(talk, plan)));
            case ACTIVE ->
                List.of(action(talk, PlanText.CHANGE, "B", CaseAction.Place.SECTION, () -> change(talk, plan)));
            default -> List.of();
        };
    }

    /** An offer whose first day has passed can only be answered by another. */
    private static boolean isInTime(PlanTalk talk, Plan plan) {
        return !plan.last().expiresOn().isBefore(talk.today());
    }

    boolean mayDecide(PlanTalk talk) {
        return desk.mayDecide(talk);
    }

    private static CaseAction action(PlanTalk talk, PlanText label, String key, CaseAction.Place place, Runnable run) {
        return new CaseAction(talk.texts().of(label), key, place, run);
    }

    private void accept(PlanTalk talk, Plan plan) {
        try {
            desk.accept(talk, plan);
            talk.changed().tell(talk.texts().of(PlanText.ACCEPTED), null);
        } catch (StaleRoundException _) {
            talk.changed().tell(talk.texts().of(PlanText.STALE_ACCEPT), null);
        } catch (RefusedException _) {
            talk.changed().tell(talk.texts().of(PlanText.ACCEPT_PAST), null);
        }
    }

    /** Another offer, which begins with these terms. */
    void counter(PlanTalk talk, Plan plan, Wish from) {
        new OfferDialog(
                        talk,
                        reads,
                        plan.total().currency(),
                        talk.texts().of(PlanText.COUNTER_TITLE, talk.debtor().name()),
                        new Countering(talk, plan))
                .filled(from)
                .open(UI.getCurrent());
    }

    private final class Countering implements OfferDialog.Terms {

        private final PlanTalk talk;
        private Plan plan;

        Countering(PlanTalk talk, Plan plan) {
            this.talk = talk;
            this.plan = plan;
        }

        @Override
        public Quote quote(PlanTerms terms) {
            return reads.quote(talk, plan, terms);
        }

        @Override
        public OfferDialog.Done offer(PlanTerms terms, @Nullable String note) {
            var now = desk.counter(talk, plan, terms, note);
            return new OfferDialog.Done(
                    talk.texts().of(PlanText.OFFERED, talk.day(now.answerBy())), () -> takeBack(talk, now));
        }

        @Override
        public @Nullable Plan again() {
            plan = reads.now(talk, plan.id());
            return plan.state() == PlanState.PROPOSED ? plan : null;
        }
    }

    /** An offer of the firm, for what is open. */
    void offer(PlanTalk talk, List<InvoiceId> invoices, Currency currency) {
        new OfferDialog(
                        talk,
                        reads,
                        currency,
                        talk.texts().of(PlanText.OFFER_TITLE, talk.debtor().name()),
                        new OfferDialog.Terms() {
                            @Override
                            public Quote quote(PlanTerms terms) {
                                return reads.quote(talk, ask(terms));
                            }

                            @Override
                            public OfferDialog.Done offer(PlanTerms terms, @Nullable String note) {
                                try {
                                    var now = desk.offer(talk, ask(terms), note);
                                    return new OfferDialog.Done(
                                            talk.texts().of(PlanText.OFFERED, talk.day(now.answerBy())),
                                            () -> takeBack(talk, now));
                                } catch (PlanExistsException _) {
                                    return new OfferDialog.Done(talk.texts().of(PlanText.EXISTS), null);
                                }
                            }

                            @Override
                            public @Nullable Plan again() {
                                return null;
                            }

                            private PlanAsk ask(PlanTerms terms) {
                                return new PlanAsk(talk.debtor().id(), invoices, terms);
                            }
                        })
                .open(UI.getCurrent());
    }

    /** Takes an offer back a moment later, unless the debtor was quicker. */
    private void takeBack(PlanTalk talk, Plan offered) {
        try {
            desk.withdraw(talk, offered);
        } catch (StaleRoundException _) {
            throw new RefusedException("round", "stale", "The offer was answered meanwhile", "look at the plan");
        }
    }

    private void decline(PlanTalk talk, Plan plan) {
        new DeclineDialog(talk, reason -> {
                    desk.decline(talk, plan, reason);
                    talk.changed().tell(talk.texts().of(PlanText.DECLINED), null);
                })
                .open(UI.getCurrent());
    }

    private void withdraw(PlanTalk talk, Plan plan) {
        try {
            desk.withdraw(talk, plan);
            talk.changed().tell(talk.texts().of(PlanText.WITHDRAWN), null);
        } catch (StaleRoundException _) {
            talk.changed().tell(talk.texts().of(PlanText.STALE_ACCEPT), null);
        }
    }

    private void change(PlanTalk talk, Plan plan) {
        new ChangeDialog(talk, plan, change -> desk.change(talk, plan, change)).open(UI.getCurrent());
    }
}
