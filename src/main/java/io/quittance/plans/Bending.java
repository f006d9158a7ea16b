package io.quittance.plans;

import io.quittance.kernel.RefusedException;
import io.quittance.plans.terms.PlanLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What becomes of the instalments when a plan is bent. A pure function with the limits of the plan in it. */
final class Bending {

    private Bending() {}

    /** The instalments after a change. @throws RefusedException outside the limits */
    static List<Agreed> of(Plan plan, PlanChange change, LocalDate today) {
        return switch (change) {
            case PlanChange.Move move -> moved(plan, move, today);
            case PlanChange.Skip skip -> skipped(plan, skip, today);
            case PlanChange.Extra extra -> PayingMore.of(plan, extra, today);
        };
    }

    /** What can be done with an instalment; nothing when it can be changed no more, or there is none. */
    static Optional<PlanChanges.Room> room(Plan plan, int no, LocalDate today) {
        var lines = plan.schedule(today);
        return lines.stream()
                .filter(line -> line.no() == no && line.state() == PlanLine.State.DUE)
                .findFirst()
                .map(line -> room(plan, lines, line, today));
    }

    private static PlanChanges.Room room(Plan plan, List<PlanLine> lines, PlanLine line, LocalDate today) {
        int at = lines.indexOf(line);
        var earliest = at == 0 || !lines.get(at - 1).on().isAfter(today)
                ? today
                : lines.get(at - 1).on().plusDays(1);
        var latest = line.on().plusDays(plan.life().limits().value(PlanLimit.MOVE_DAYS));
        if (at + 1 < lines.size() && !lines.get(at + 1).on().isAfter(latest)) {
            latest = lines.get(at + 1).on().minusDays(1);
        }
        boolean maySkip = plan.life().skips() < plan.life().limits().value(PlanLimit.SKIPS) && at + 1 < lines.size();
        return new PlanChanges.Room(earliest, latest, maySkip);
    }

    private static PlanChanges.Room roomOf(Plan plan, int no, String field, LocalDate today) {
        return room(plan, no, today)
                .orElseThrow(() -> plan.schedule(today).stream().anyMatch(line -> line.no() == no)
                        ? new RefusedException(
                                field,
                                "state",
                                "Only an instalment that is still to come can be changed, once",
                                "choose another")
                        : new RefusedException(
                                field, "unknown", "There is no such instalment", "look at the plan again"));
    }

    private static List<Agreed> moved(Plan plan, PlanChange.Move move, LocalDate today) {
        var room = roomOf(plan, move.no(), "move", today);
        if (move.to().isBefore(room.earliest()) || move.to().isAfter(room.latest())) {
            throw new RefusedException(
                    "move",
                    "limits",
                    "It can be moved to " + room.earliest() + " to " + room.latest(),
                    "choose a day between them");
        }
        return plan.agreed().stream()
                .map(one -> one.no() == move.no() ? new Agreed(one.no(), move.to(), one.amount(), true) : one)
                .toList();
    }

    private static List<Agreed> skipped(Plan plan, PlanChange.Skip skip, LocalDate today) {
        if (!roomOf(plan, skip.no(), "skip", today).maySkip()) {
            throw new RefusedException(
                    "skip",
                    "limits",
                    plan.life().skips() < plan.life().limits().value(PlanLimit.SKIPS)
                            ? "The last instalment cannot be left out"
                            : "No more instalments can be put at the end",
                    "move it, or propose another plan");
        }
        var all = new ArrayList<>(plan.agreed());
        var left = all.stream().filter(one -> one.no() == skip.no()).findFirst().orElseThrow();
        all.remove(left);
        var terms = plan.terms();
        var end =
                terms.every().after(terms.firstOn(), terms.count() + plan.life().skips());
        all.add(new Agreed(0, end, left.amount(), true));
        return numbered(all);
    }

    /** The same, numbered from 1. */
    static List<Agreed> numbered(List<Agreed> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Agreed(
                        i + 1, all.get(i).on(), all.get(i).amount(), all.get(i).moved()))
                .toList();
    }
}
