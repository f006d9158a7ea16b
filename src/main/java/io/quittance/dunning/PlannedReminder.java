package io.quittance.dunning;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message to plan: one firm, debtor, channel, language and day.
 *
 * @param step the step whose words it uses, by the way it leaves
 * @param blocks what it asks for, one for each currency, by the currency's code
 */
public record PlannedReminder(DebtorId debtor, LocalDate on, Step step, List<Block> blocks) {

    /** How the key of a reminder begins. */
    private static final String KEY = "reminder:";

    /** A claim that takes its own next step in the message. */
    public record Taking(Claim claim, Step step) {}

    /**
     * What is asked for in one currency.
     *
     * @param taking the claims that take a step
     * @param alsoOpen other overdue claims it lists; not counted as their step
     * @param credits what is shown and deducted
     * @param total what it asks for
     */
    public record Block(List<Taking> taking, List<Claim> alsoOpen, List<Credit> credits, Money total) {

        /**
         * Adds up; credit that reaches further than the claims with a step is set against the others the message lists.
         */
        public static Block of(List<Taking> taking, List<Claim> alsoOpen, List<Credit> credits) {
            var zero = Money.zero(taking.getFirst().claim().open().currency());
            var own = taking.stream().map(one -> one.claim().open()).reduce(zero, Money::plus);
            var credit = credits.stream().map(Credit::open).reduce(zero, Money::plus);
            var left = own.minus(credit);
            var total = left.isPositive()
                    ? left
                    : alsoOpen.stream().map(Claim::open).reduce(left, Money::plus);
            return new Block(List.copyOf(taking), List.copyOf(alsoOpen), List.copyOf(credits), total);
        }

        /** True when the others that it lists are part of the total. */
        public boolean isTogether() {
            var own = taking.stream().map(one -> one.claim().open()).reduce(Money::plus);
            var credit = credits.stream().map(Credit::open).reduce(Money::plus);
            return own.isPresent()
                    && credit.isPresent()
                    && !own.get().minus(credit.get()).isPositive();
        }
    }

    /** The message's key: at most one reminder per debtor and day. */
    public String key() {
        return KEY + debtor.value() + ":" + on;
    }

    /** All claims that take a step. */
    public Stream<Taking> taking() {
        return blocks.stream().flatMap(block -> block.taking().stream());
    }

    /** The step that a claim takes in it, by the way it leaves; null when it takes none. */
    @Nullable
    public Step step(ClaimInCase claim) {
        return taking().filter(one -> one.claim().invoice().equals(claim.invoice()))
                .findFirst()
                .map(one -> one.step().by(step.channel()))
                .orElse(null);
    }

    /** What is on record for a claim once it left, if it takes a step; mails leave and letters are printed the same day. */
    public Optional<TakenStep> taken(ClaimInCase claim) {
        return Optional.ofNullable(step(claim))
                .map(own -> TakenStep.planned(
                                own, step.offsetDays(), claim.claim().occurrence(), on)
                        .sent());
    }
}
