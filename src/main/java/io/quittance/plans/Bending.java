package io.quittance.plans;

import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What becomes of the instalments when a plan is bent. A pure function with the limits in it. */
final class Bending {

    private Bending() {}

    /** The instalments after a change. @throws RefusedException outside the limits */
    static List<Agreed> of(Plan plan, PlanChange change, LocalDate today) {
        var lines = plan.schedule(today);
        var line = lines.stream()
                .filter(one -> one.no() == change.no())
                .findFirst()
                .orElseThrow(() -> refused(change, "unknown", "There is no such instalment", "look at the plan again"));
        if (line.state() != PlanLine.State.DUE) {
            throw refused(
                    change, "state", "Only an instalment that is still to come can be changed, once", "choose another");
        }
        return switch (change) {
            case PlanChange.Move move -> moved(plan, lines, move, today);
            case PlanChange.Skip skip -> skipped(plan, lines, skip);
        };
    }

    private static List<Agreed> moved(Plan plan, List<PlanLine> lines, PlanChange.Move move, LocalDate today) {
        var all = new ArrayList<>(plan.agreed());
        int at = indexOf(all, move.no());
        var one = all.get(at);
        var earliest = at == 0 || !lines.get(at - 1).on().isAfter(today)
                ? today
                : lines.get(at - 1).on().plusDays(1);
        var latest = one.on().plusDays(plan.life().limits().moveDays());
        if (at + 1 < lines.size() && !lines.get(at + 1).on().isAfter(latest)) {
            latest = lines.get(at + 1).on().minusDays(1);
        }
        if (move.to().isBefore(earliest) || move.to().isAfter(latest)) {
            throw refused(
                    move, "limits", "It can be moved to " + earliest + " to " + latest, "choose a day between them");
        }
        all.set(at, new Agreed(one.no(), move.to(), one.amount(), true));
        return all;
    }

    private static List<Agreed> skipped(Plan plan, List<PlanLine> lines, PlanChange.Skip skip) {
        if (plan.life().skips() >= plan.life().limits().skips()) {
            throw refused(skip, "limits", "No more instalments can be put at the end", "propose another plan");
        }
        if (lines.getLast().no() == skip.no()) {
            throw refused(skip, "limits", "The last instalment cannot be left out", "move it, or propose another plan");
        }
        var all = new ArrayList<>(plan.agreed());
        var left = all.remove(indexOf(all, skip.no()));
        var terms = plan.terms();
        var end =
                terms.every().after(terms.firstOn(), terms.count() + plan.life().skips());
        all.add(new Agreed(0, end, left.amount(), true));
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Agreed(
                        i + 1, all.get(i).on(), all.get(i).amount(), all.get(i).moved()))
                .toList();
    }

    private static int indexOf(List<Agreed> all, int no) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).no() == no)
                .findFirst()
                .orElseThrow();
    }

    private static RefusedException refused(PlanChange change, String code, String message, String remedy) {
        return new RefusedException(change instanceof PlanChange.Move ? "move" : "skip", code, message, remedy);
    }
}
