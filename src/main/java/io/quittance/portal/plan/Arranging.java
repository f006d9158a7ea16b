package io.quittance.portal.plan;

import io.quittance.plans.Plan;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What can be arranged with a visitor now. */
@Service
class Arranging {

    private final Owings owings;
    private final Situations situations;
    private final DebtorPlans plans;

    Arranging(Owings owings, Situations situations, DebtorPlans plans) {
        this.owings = owings;
        this.situations = situations;
        this.plans = plans;
    }

    /** How it stands; each has its own sentence. */
    sealed interface State {

        /** Nothing is open. */
        record Nothing() implements State {}

        /** All that is open is in a plan. @param seen the newest the visitor may see */
        record Planned(List<Plan> seen) implements State {}

        /** What is open is on its way or contested: nothing is to be paid now. */
        record Waiting() implements State {}

        /** Which currency comes first. @param free of each what is to be paid and in no plan */
        record Currencies(List<Position> free) implements State {}

        /**
         * Something can be arranged.
         *
         * @param free what is to be paid and in no plan
         * @param open plans besides, for other invoices
         * @param alone only a person can help: paying anew what is beyond limitation is nothing to click at
         */
        record Open(Position free, List<Plan> open, boolean alone) implements State {}
    }

    /** How it stands in the chosen currency, or in the only one. */
    State of(Visitor visitor, Selection selection) {
        var access = visitor.access();
        var positions = owings.of(access).positions().stream()
                .filter(position -> !position.claims().isEmpty())
                .toList();
        var open = plans.open(access);
        if (positions.isEmpty()) {
            return new State.Nothing();
        }
        var taken = plans.taken(access);
        var free = positions.stream()
                .map(position -> position.about(position.claims().stream()
                        .filter(claim -> claim.payable().isPositive())
                        .map(Position.Claim::invoice)
                        .filter(invoice -> !taken.contains(invoice))
                        .collect(Collectors.toSet())))
                .filter(position -> position.payable().isPositive())
                .toList();
        if (free.isEmpty()) {
            return taken.isEmpty() ? new State.Waiting() : new State.Planned(open);
        }
        var chosen = free.stream()
                .filter(position -> position.currency().getCurrencyCode().equals(selection.currency()))
                .findFirst()
                .or(() -> free.size() == 1 ? free.stream().findFirst() : java.util.Optional.empty());
        return chosen.<State>map(position -> new State.Open(position, open, isBeyondLimitation(visitor)))
                .orElseGet(() -> new State.Currencies(free));
    }

    private boolean isBeyondLimitation(Visitor visitor) {
        return situations.holds(visitor.access(), situations.today(visitor.firm())).stream()
                .map(Hold::kind)
                .anyMatch(kind -> kind == HoldKind.TIME_BARRED);
    }
}
