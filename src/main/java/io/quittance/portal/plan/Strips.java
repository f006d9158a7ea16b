package io.quittance.portal.plan;

import io.quittance.plans.Plan;
import io.quittance.plans.PlanLine;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.plan.Coupons.Coupon;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The coupons of a plan that was agreed upon: what is paid is torn off, the next stands out. */
final class Strips {

    private Strips() {}

    static Coupons of(Visitor visitor, Plan plan, LocalDate today) {
        return of(visitor, plan.schedule(today));
    }

    static Coupons of(Visitor visitor, List<PlanLine> lines) {
        var next = next(lines);
        return new Coupons(
                visitor,
                visitor.texts().of(WishText.STRIP),
                lines.stream()
                        .map(line ->
                                coupon(visitor, line, next.filter(line::equals).isPresent()))
                        .toList());
    }

    /** The first that is not paid. */
    static Optional<PlanLine> next(List<PlanLine> lines) {
        return lines.stream()
                .filter(line -> line.state() != PlanLine.State.PAID)
                .findFirst();
    }

    private static Coupon coupon(Visitor visitor, PlanLine line, boolean next) {
        var texts = visitor.texts();
        return switch (line.state()) {
            case PAID -> new Coupon(line.on(), line.amount(), "paid", texts.of(PlanPageText.SAYS_PAID));
            case PARTLY_PAID ->
                new Coupon(
                        line.on(),
                        line.amount(),
                        "next",
                        texts.of(PlanPageText.SAYS_PART, visitor.formats().money(line.paid())));
            case LATE -> new Coupon(line.on(), line.amount(), "late", texts.of(PlanPageText.SAYS_LATE));
            case MOVED ->
                new Coupon(line.on(), line.amount(), next ? "next" : "moved", texts.of(PlanPageText.SAYS_MOVED));
            case DUE ->
                next
                        ? new Coupon(line.on(), line.amount(), "next", texts.of(PlanPageText.SAYS_NEXT))
                        : new Coupon(line.on(), line.amount(), "", null);
        };
    }
}
