package io.quittance.plans;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import io.quittance.plans.terms.PlanLimits;
import io.quittance.plans.terms.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment plan: what it covers, what was offered in turn, and what was agreed.
 *
 * @param round of the last offer
 * @param answerBy until when the other side should answer it
 * @param paid what payments on its claims brought since it was proposed
 * @param credited what of it was credited or given up
 * @param agreed its instalments; empty before it is agreed upon
 * @param reason of a no, or why it was cancelled
 */
public record Plan(
        PlanId id,
        DebtorId debtor,
        PlanState state,
        int round,
        LocalDate answerBy,
        List<PlanClaim> claims,
        Money total,
        Money paid,
        Money credited,
        List<Offer> offers,
        List<Agreed> agreed,
        @Nullable String reason,
        Life life) {

    /** Within this many days a plan that was broken for the first time comes to life again. */
    public static final int REVIVAL_DAYS = 10;

    /**
     * What its life goes by.
     *
     * @param limits within what it bends
     * @param breaks how often it was broken
     * @param skips how many instalments were put at the end
     */
    record Life(
            PlanLimits limits,
            @Nullable LocalDate lateSince,
            @Nullable LocalDate brokenOn,
            int breaks,
            int skips) {

        /** Nothing is late any more. */
        Life kept() {
            return new Life(limits, null, brokenOn, breaks, skips);
        }

        Life late(LocalDate since) {
            return new Life(limits, since, brokenOn, breaks, skips);
        }

        Life broken(LocalDate since, LocalDate on) {
            return new Life(limits, since, on, breaks + 1, skips);
        }
    }

    /** Copies the lists. */
    public Plan {
        claims = List.copyOf(claims);
        offers = List.copyOf(offers);
        agreed = List.copyOf(agreed);
    }

    /** The newest offer. */
    public Offer last() {
        return offers.getLast();
    }

    /** It was broken, even when it came to life again. */
    public boolean wasBroken() {
        return life.breaks() > 0;
    }

    Wish terms() {
        return last().terms();
    }

    /** Its instalments as of a day; none before it is agreed upon. */
    public List<PlanLine> schedule(LocalDate today) {
        return progress(today).lines();
    }

    Progress progress(LocalDate today) {
        return Progress.of(agreed, paid.minor(), credited.minor(), life.limits().graceDays(), today);
    }

    /** What it asks for now: what is missing until today, and the next instalment, early or not. */
    public Money dueNow(LocalDate today) {
        return new Money(progress(today).dueNow(today), total.currency());
    }

    /** Days after the day of an instalment before it is late. */
    public int graceDays() {
        return life.limits().graceDays();
    }

    /** Days in which a late plan can be made good. */
    public int cureDays() {
        return life.limits().cureDays();
    }

    /** The last day on which a late plan can be made good; nothing when it is not late. */
    public Optional<LocalDate> cureUntil() {
        return Optional.ofNullable(state == PlanState.LATE ? life.lateSince() : null)
                .map(since -> since.plusDays(life.limits().cureDays()));
    }

    /** The last day on which a broken plan comes to life again when {@link #dueNow} comes; nothing when it does not. */
    public Optional<LocalDate> revivalUntil() {
        return Optional.ofNullable(state == PlanState.BROKEN && life.breaks() == 1 ? life.brokenOn() : null)
                .map(broken -> broken.plusDays(REVIVAL_DAYS));
    }

    /** What is still owed of it. */
    public Money left() {
        return total.minus(paid).minus(credited);
    }
}
