package io.quittance.portal.plan;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.limits.Limits;
import io.quittance.plans.Answer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanExistsException;
import io.quittance.plans.PlanState;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.plans.StaleRoundException;
import io.quittance.plans.agreement.Agreements;
import io.quittance.plans.agreement.Agreements.Acknowledgement;
import io.quittance.plans.agreement.Agreements.Proof;
import io.quittance.portal.PortalAccess;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a visitor does to plans. Each act is one transaction: it is done as it was seen, or not at all. Whoever comes here has
 * shown by {@link DebtorPlans} that the plan is the own one.
 */
@Service
class PlanActs {

    private static final int PER_HOUR = 20;

    private final Plans plans;
    private final Agreements agreements;
    private final Limits limits;
    private final TransactionTemplate transaction;

    PlanActs(Plans plans, Agreements agreements, Limits limits, TransactionTemplate transaction) {
        this.plans = plans;
        this.agreements = agreements;
        this.limits = limits;
        this.transaction = transaction;
    }

    /** What became of an act. */
    sealed interface Outcome {

        /** It is done. */
        record Done(Plan plan) implements Outcome {}

        /** What is open, or what is accepted, is not what was seen any more. */
        record Changed() implements Outcome {}

        /** Somebody was faster: there is a plan, or the other side has answered. */
        record Late() implements Outcome {}

        /** So many tries in an hour are no person's. */
        record TooMany() implements Outcome {}
    }

    /**
     * What the visitor had before the eyes.
     *
     * @param atOnce it was said that it runs at once
     */
    record Seen(Money total, boolean atOnce) {

        private Plan confirmed(Plan plan) {
            if (!plan.total().equals(total) || atOnce && plan.state() != PlanState.ACTIVE) {
                throw new OtherwiseException();
            }
            return plan;
        }
    }

    /** Undoes the transaction of an act that would do something else than was seen. */
    private static final class OtherwiseException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * What the visitor adds.
     *
     * @param note for the person who reads it; null = none
     * @param acknowledgement of the debt, as it was shown and ticked; null = not ticked
     */
    record Said(@Nullable String note, @Nullable String acknowledgement) {}

    Outcome propose(PortalAccess access, PlanAsk ask, Seen seen, Said said) {
        return done(
                access,
                () -> declared(
                        access, said, seen.confirmed(plans.propose(access.firm(), ask, said.note(), author(access)))));
    }

    Outcome counter(PortalAccess access, Plan plan, PlanTerms terms, Seen seen, Said said) {
        return done(
                access,
                () -> declared(
                        access,
                        said,
                        seen.confirmed(plans.counter(access.firm(), answer(access, plan), terms, said.note()))));
    }

    Outcome accept(PortalAccess access, Plan plan, Said said) {
        return done(access, () -> declared(access, said, plans.accept(access.firm(), answer(access, plan))));
    }

    private Plan declared(PortalAccess access, Said said, Plan plan) {
        if (said.acknowledgement() != null) {
            var proof = access instanceof PortalAccess.Account ? Proof.ACCOUNT : Proof.LINK_AND_FACT;
            agreements.acknowledge(
                    access.firm(),
                    plan.id(),
                    plan.round(),
                    author(access),
                    new Acknowledgement(said.acknowledgement(), proof));
        }
        return plan;
    }

    Outcome decline(PortalAccess access, Plan plan, String reason) {
        return done(access, () -> plans.decline(access.firm(), answer(access, plan), reason));
    }

    Outcome withdraw(PortalAccess access, Plan plan) {
        return done(access, () -> plans.withdraw(access.firm(), answer(access, plan)));
    }

    /** The round that was seen is answered. */
    private static Answer answer(PortalAccess access, Plan plan) {
        return new Answer(plan.id(), plan.round(), Side.DEBTOR, author(access));
    }

    private static String author(PortalAccess access) {
        return access.debtor().toString();
    }

    private Outcome done(PortalAccess access, Supplier<Plan> act) {
        if (!limits.allow("plan", access.firm() + " " + access.debtor(), PER_HOUR)) {
            return new Outcome.TooMany();
        }
        try {
            return new Outcome.Done(
                    DebtorPlans.scope(access).call(() -> Objects.requireNonNull(transaction.execute(_ -> act.get()))));
        } catch (PlanExistsException | StaleRoundException _) {
            return new Outcome.Late();
        } catch (OtherwiseException | RefusedException _) {
            return new Outcome.Changed();
        }
    }
}
