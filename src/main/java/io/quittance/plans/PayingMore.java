package io.quittance.plans;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The instalments when the next one grows by an amount: the later ones are fewer, or each is lower. What was credited stays
 * taken off the end.
 */
final class PayingMore {

    private PayingMore() {}

    static List<Agreed> of(Plan plan, PlanChange.Extra extra, LocalDate today) {
        var lines = plan.schedule(today);
        var next = lines.stream()
                .filter(line -> !line.isKept())
                .findFirst()
                .orElseThrow(() -> refused("state", "Nothing is to come"));
        long later = lines.stream()
                .filter(line -> line.no() > next.no())
                .mapToLong(line -> line.amount().minor())
                .sum();
        var amount = extra.amount();
        if (!amount.currency().equals(plan.total().currency())) {
            throw refused("currency", "A plan has one currency, " + plan.total().currencyCode());
        }
        if (!amount.isPositive() || amount.minor() > later) {
            throw refused("range", "It can be more than nothing, up to what comes after the next instalment");
        }
        var all = new ArrayList<Agreed>();
        plan.agreed().stream().filter(one -> one.no() < next.no()).forEach(all::add);
        var grown = plan.agreed().stream()
                .filter(one -> one.no() == next.no())
                .findFirst()
                .orElseThrow();
        all.add(new Agreed(grown.no(), grown.on(), grown.amount().plus(amount), grown.moved()));
        var rest = plan.agreed().stream().filter(one -> one.no() > next.no()).toList();
        all.addAll(
                extra.effect() == PlanChange.Effect.SHORTEN
                        ? fewer(rest, amount.minor())
                        : lower(rest, amount.minor()));
        return Bending.numbered(all);
    }

    private static List<Agreed> fewer(List<Agreed> rest, long amount) {
        var kept = new ArrayList<>(rest);
        long left = amount;
        while (left > 0) {
            var last = kept.removeLast();
            if (last.amount().minor() > left) {
                kept.add(with(last, last.amount().minor() - left));
            }
            left -= Math.min(left, last.amount().minor());
        }
        return kept;
    }

    private static List<Agreed> lower(List<Agreed> rest, long amount) {
        long left = rest.stream().mapToLong(one -> one.amount().minor()).sum() - amount;
        if (left < rest.size()) {
            return fewer(rest, amount);
        }
        long equal = left / rest.size();
        var all = new ArrayList<Agreed>();
        for (int i = 0; i < rest.size(); i++) {
            all.add(with(rest.get(i), i < rest.size() - 1 ? equal : left - equal * (rest.size() - 1)));
        }
        return all;
    }

    private static Agreed with(Agreed one, long minor) {
        return new Agreed(one.no(), one.on(), new Money(minor, one.amount().currency()), one.moved());
    }

    private static RefusedException refused(String code, String message) {
        return new RefusedException("extra", code, message, "send another amount");
    }
}
