package io.quittance.dunning;

import io.quittance.dunning.Condition.Scope;
import io.quittance.dunning.ReminderPolicy.Stopped;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A planned reminder in the last moment before it leaves: every condition of the policy that is asked at the exit is asked of
 * each of its claims and of what it asks for in each currency.
 *
 * @param debtor the case as of now, with the message's closed claims
 * @param taking the claims that take a step in it, with the step and what is claimed of them
 * @param listed other claims that are part of what it asks for
 * @param totals what it asks for, for each currency
 * @param plannedOn the day it was planned for
 * @param night how long people at the debtor's place are still to be left in peace
 */
public record LeavingReminder(
        DebtorCase debtor,
        List<Claimed> taking,
        List<InvoiceId> listed,
        List<Money> totals,
        LocalDate plannedOn,
        Duration night) {

    /** A claim of the message: the step that leaves and what it claims. */
    public record Claimed(ClaimInCase claim, Step step, Money amount) {}

    /** The first condition that stops it on this day. */
    public Optional<Stopped> stopped(List<Condition> policy, LocalDate today) {
        for (var one : taking) {
            var asked = new ClaimOnDay(
                    debtor.situation(), one.claim(), new DueStep(one.step(), plannedOn, plannedOn, null), today);
            var stopped = ReminderPolicy.first(policy, Scope.EXIT, asked);
            if (stopped.isPresent()) {
                return stopped;
            }
        }
        for (var message : messages(today)) {
            var stopped = ReminderPolicy.first(policy, Scope.EXIT, message);
            if (stopped.isPresent()) {
                return stopped;
            }
        }
        return Optional.empty();
    }

    private List<MessageOnDay> messages(LocalDate today) {
        var changed = taking.stream()
                .filter(one -> !one.claim().open().equals(one.amount()))
                .map(one -> one.amount().currency())
                .toList();
        var now = totalsNow();
        var asked = new ArrayList<MessageOnDay>();
        for (var entry : now.entrySet()) {
            boolean same = totals.stream()
                    .filter(total -> total.currency().equals(entry.getKey()))
                    .allMatch(entry.getValue()::equals);
            asked.add(new MessageOnDay(
                    debtor.scenario(),
                    debtor.situation(),
                    words(),
                    entry.getValue(),
                    plannedOn,
                    today,
                    same && !changed.contains(entry.getKey()),
                    night));
        }
        return asked;
    }

    private Step words() {
        return taking.stream()
                .map(Claimed::step)
                .max(Comparator.comparingInt(Step::offsetDays))
                .orElseThrow();
    }

    private Map<Currency, Money> totalsNow() {
        var now = new HashMap<Currency, Money>();
        taking.forEach(one -> add(now, one.claim().open()));
        debtor.claims().stream()
                .filter(claim -> listed.contains(claim.invoice()))
                .forEach(claim -> add(now, claim.open()));
        debtor.credits().stream()
                .map(Credit::open)
                .filter(credit -> now.containsKey(credit.currency()))
                .forEach(credit -> add(now, credit.negated()));
        return now;
    }

    private static void add(Map<Currency, Money> sums, Money amount) {
        sums.merge(amount.currency(), amount, Money::plus);
    }
}
