package io.quittance.plans;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.plans.rules.PlanRuleBook;
import io.quittance.plans.terms.Band;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.Standing;
import io.quittance.plans.terms.Wish;
import io.quittance.plans.trial.AskedRound;
import io.quittance.plans.trial.PlanTrials;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers wishes by the firm's rules and by the debtor's situation. Asking changes nothing. */
@Component
public class PlanQuotes {

    private final PlanRuleBook rules;
    private final PlanStore store;
    private final Positions positions;
    private final Holds holds;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final PlanTrials trials;

    PlanQuotes(
            PlanRuleBook rules,
            PlanStore store,
            Positions positions,
            Holds holds,
            Firms firms,
            BusinessDay businessDay,
            PlanTrials trials) {
        this.rules = rules;
        this.store = store;
        this.positions = positions;
        this.holds = holds;
        this.firms = firms;
        this.businessDay = businessDay;
        this.trials = trials;
    }

    /** A wish over what is to be paid of invoices. @param disputed one of them is contested in part */
    record Asked(DebtorId debtor, List<Cover> covers, Wish wish, boolean disputed, LocalDate today) {

        private boolean concerns(Hold hold) {
            return hold.invoice() == null
                    || covers.stream().anyMatch(cover -> cover.invoice().equals(hold.invoice()));
        }
    }

    /** The answer to a wish. @throws RefusedException when nothing is to be paid, or such a plan is not possible */
    @Transactional(readOnly = true)
    public Quote quote(FirmId firm, PlanAsk ask) {
        return answer(firm, asked(firm, ask), null);
    }

    /** The answer to other terms for the claims of a plan, which is no other plan to itself. @throws RefusedException as above */
    @Transactional(readOnly = true)
    public Quote again(FirmId firm, Plan plan, PlanTerms terms) {
        return answer(firm, again(firm, plan, terms.of(plan.total(), today(firm))), plan.id());
    }

    /** What the rules of today say to the last round of a plan; one whose first day has passed is taken to begin today. */
    @Transactional(readOnly = true)
    public Quote ofLast(FirmId firm, Plan plan) {
        var wish = plan.last().terms();
        var today = today(firm);
        var still = wish.firstOn().isBefore(today)
                ? new Wish(wish.total(), wish.count(), today, wish.every(), wish.downPayment())
                : wish;
        return answer(firm, again(firm, plan, still), plan.id());
    }

    Asked again(FirmId firm, Plan plan, Wish wish) {
        var today = today(firm);
        var position = positions.in(firm, plan.debtor(), plan.total().currency(), today);
        var covers = plan.claims().stream()
                .map(claim -> new Cover(claim.invoice(), claim.number(), claim.amount()))
                .toList();
        boolean disputed = plan.claims().stream()
                .flatMap(claim -> position.claim(claim.invoice()).stream())
                .anyMatch(claim -> claim.disputed().isPositive());
        return new Asked(plan.debtor(), covers, wish, disputed, today);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    Asked asked(FirmId firm, PlanAsk ask) {
        var today = businessDay.today(firms.get(firm).zone());
        var position = position(positions.of(firm, ask.debtor(), today), ask.invoices());
        var chosen = position.claims().stream()
                .filter(isChosen(ask.invoices()))
                .filter(claim -> claim.payable().isPositive())
                .toList();
        var covers = covers(position, chosen);
        var total = covers.stream().map(Cover::amount).reduce(Money.zero(position.currency()), Money::plus);
        return new Asked(
                ask.debtor(),
                covers,
                ask.terms().of(total, today),
                chosen.stream().anyMatch(claim -> claim.disputed().isPositive()),
                today);
    }

    /** @param plan whose claims these are; null for a new one */
    Quote answer(FirmId firm, Asked asked, @Nullable PlanId plan) {
        return answered(firm, asked, plan).quote();
    }

    /** An answer and what it went by. */
    record Answered(Quote quote, Band band, Standing standing, LocalDate on) {

        AskedRound of(PlanId plan, int round) {
            return new AskedRound(plan, round, on, band, quote.asked(), standing, quote.outcome());
        }
    }

    /** Keeps what an answer went by, so that other rules can be tried on it. */
    void keep(FirmId firm, AskedRound asked) {
        trials.keep(firm, asked);
    }

    Answered answered(FirmId firm, Asked asked, @Nullable PlanId plan) {
        var held = rules.of(firm, asked.debtor(), asked.wish().total().currency());
        var standing = standing(firm, asked, plan);
        return new Answered(
                Quote.of(asked.wish(), held, standing, asked.today()), held.band(), standing, asked.today());
    }

    private Standing standing(FirmId firm, Asked asked, @Nullable PlanId plan) {
        var kinds = holds.active(firm, asked.debtor(), asked.today()).stream()
                .filter(asked::concerns)
                .map(Hold::kind)
                .toList();
        return new Standing(
                store.hasOpen(firm, asked.debtor(), plan),
                store.lastBroken(firm, asked.debtor()),
                asked.disputed() || kinds.contains(HoldKind.DISPUTE),
                kinds.stream().anyMatch(kind -> kind.isProtection() && kind != HoldKind.TIME_BARRED),
                kinds.contains(HoldKind.TIME_BARRED));
    }

    private static Position position(List<Position> all, List<InvoiceId> invoices) {
        for (var invoice : invoices) {
            if (all.stream().noneMatch(position -> position.claim(invoice).isPresent())) {
                throw new RefusedException(
                        "invoices", "not-open", "One of these is not an open invoice of the debtor", "leave it out");
            }
        }
        var found = all.stream()
                .filter(position -> position.claims().stream().anyMatch(isChosen(invoices)))
                .toList();
        if (found.size() != 1) {
            throw new RefusedException(
                    "invoices",
                    found.isEmpty() ? "nothing-open" : "currency",
                    found.isEmpty() ? "Nothing is open" : "A plan has one currency",
                    found.isEmpty() ? "choose another debtor" : "name invoices of one currency");
        }
        return found.getFirst();
    }

    private static Predicate<Claim> isChosen(List<InvoiceId> invoices) {
        return claim -> invoices.isEmpty() || invoices.contains(claim.invoice());
    }

    /** What is to be paid of each; what the firm keeps in the debtor's favour is taken off the oldest. */
    private static List<Cover> covers(Position position, List<Claim> claims) {
        var covers = new ArrayList<Cover>();
        var credit = position.credit();
        for (var claim : claims) {
            var used = credit.min(claim.payable());
            credit = credit.minus(used);
            if (claim.payable().minus(used).isPositive()) {
                covers.add(new Cover(
                        claim.invoice(), claim.number(), claim.payable().minus(used)));
            }
        }
        return List.copyOf(covers);
    }
}
