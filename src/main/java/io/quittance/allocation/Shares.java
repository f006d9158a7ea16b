package io.quittance.allocation;

import io.quittance.kernel.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How money is shared between claims (docs/domain.md, "Whose money pays what"). Pure arithmetic in minor units; nothing is lost or made. */
final class Shares {

    private Shares() {}

    /** A claim's standing among others; {@code open} is what it can take. */
    record Claim(long id, LocalDate dueOn, LocalDate issuedOn, Money open) {}

    private record Rank(boolean later, LocalDate dueOn, LocalDate issuedOn) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER =
                Comparator.comparing(Rank::later).thenComparing(Rank::dueOn).thenComparing(Rank::issuedOn);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    /** The named claims in their order, each up to what it can take. */
    static Map<Long, Money> inOrder(Money amount, List<Claim> claims) {
        var shares = new LinkedHashMap<Long, Money>();
        var left = amount;
        for (var claim : claims) {
            var share = left.min(claim.open());
            if (share.isPositive()) {
                shares.put(claim.id(), share);
                left = left.minus(share);
            }
        }
        return shares;
    }

    /** Due claims first, then the oldest, equal ones pro rata (FR C. civ. 1342-10, DE BGB §366, NL BW 6:43). */
    static Map<Long, Money> byLaw(Money amount, List<Claim> claims, LocalDate valueOn) {
        var ranks = new TreeMap<Rank, List<Claim>>();
        for (var claim : claims) {
            var rank = new Rank(claim.dueOn().isAfter(valueOn), claim.dueOn(), claim.issuedOn());
            ranks.computeIfAbsent(rank, _ -> new ArrayList<>()).add(claim);
        }
        var shares = new LinkedHashMap<Long, Money>();
        var left = amount;
        for (var equal : ranks.values()) {
            var weights = equal.stream().map(claim -> claim.open().minor()).toList();
            var wanted = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
            var parts = proRata(Math.min(left.minor(), wanted), weights);
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) > 0) {
                    shares.put(equal.get(i).id(), new Money(parts.get(i), amount.currency()));
                    left = left.minus(new Money(parts.get(i), amount.currency()));
                }
            }
        }
        return shares;
    }

    /** Splits by weights; cents go to the largest remainders, ties in the given order. */
    static List<Long> proRata(long amount, List<Long> weights) {
        var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return weights.stream().map(_ -> 0L).toList();
        }
        var floors = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        for (long weight : weights) {
            var parts = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(sum);
            floors.add(parts[0].longValueExact());
            remainders.add(parts[1]);
        }
        long rest = amount - floors.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(rest)
                .forEach(i -> floors.set(i, floors.get(i) + 1));
        return List.copyOf(floors);
    }
}
