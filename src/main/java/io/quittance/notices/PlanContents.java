package io.quittance.notices;

import io.quittance.kernel.Money;
import io.quittance.plans.Offer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanLine;
import io.quittance.plans.terms.Wish;
import io.quittance.questions.Questions;
import io.quittance.templates.PlanContent;
import io.quittance.templates.PlanContent.Line;
import io.quittance.templates.PlanContent.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says of a plan as it stands what each piece of news about it has to say. A pure function. */
final class PlanContents {

    private PlanContents() {}

    /** An offer of either side. @param until the day by which it is answered, or up to which it stands */
    static PlanContent offer(Plan plan, LocalDate until) {
        var offer = plan.last();
        var lines = offer.terms().schedule().instalments().stream()
                .map(one -> new Line(one.on(), one.amount()))
                .toList();
        return new PlanContent(
                plan.id().toString(),
                terms(offer.terms()),
                before(plan.offers()),
                plan.total(),
                false,
                null,
                until,
                lines,
                paragraphs(offer.note()),
                null);
    }

    /** It came to no agreement. @param until the last day of the offer; null where no day is named */
    static PlanContent without(Plan plan, @Nullable LocalDate until) {
        var sum = positive(plan.left());
        return of(plan, List.of(), new Said(sum, false, null, until), paragraphs(plan.reason()));
    }

    /** It runs: what comes next. */
    static PlanContent next(Plan plan, LocalDate today) {
        var coming = coming(plan, today);
        var day = coming.isEmpty() ? null : coming.getFirst().on();
        return of(plan, coming, new Said(positive(plan.dueNow(today)), true, day, null), List.of());
    }

    /** It is late: what is missing, and until when it can be made good. */
    static PlanContent late(Plan plan, LocalDate today) {
        var day =
                first(plan, today, line -> line.state() == PlanLine.State.LATE).map(PlanLine::on);
        var said = new Said(
                positive(plan.dueNow(today)),
                true,
                day.orElse(today),
                plan.cureUntil().orElse(null));
        return of(plan, List.of(), said, List.of());
    }

    /** It is broken: all is due. */
    static PlanContent broken(Plan plan) {
        var said =
                new Said(positive(plan.left()), true, null, plan.revivalUntil().orElse(null));
        return of(plan, List.of(), said, List.of());
    }

    /** It is completed. */
    static PlanContent completed(Plan plan) {
        return of(plan, List.of(), new Said(positive(plan.paid()), false, null, null), List.of());
    }

    /** The first instalment that has not come. */
    static Optional<PlanLine> firstOpen(Plan plan, LocalDate today) {
        return first(plan, today, line -> true);
    }

    private record Said(
            @Nullable Money sum,
            boolean isAsked,
            @Nullable LocalDate day,
            @Nullable LocalDate until) {}

    private static PlanContent of(Plan plan, List<Line> lines, Said said, List<String> note) {
        var agreed = lines.isEmpty() ? terms(plan.last().terms()) : terms(lines);
        return new PlanContent(
                plan.id().toString(),
                agreed,
                null,
                said.sum(),
                said.isAsked(),
                said.day(),
                said.until(),
                lines,
                note,
                null);
    }

    private static Optional<PlanLine> first(Plan plan, LocalDate today, Predicate<PlanLine> which) {
        return plan.schedule(today).stream()
                .filter(line -> line.state() != PlanLine.State.PAID)
                .filter(which)
                .findFirst();
    }

    private static List<Line> coming(Plan plan, LocalDate today) {
        return plan.schedule(today).stream()
                .filter(line -> line.state() != PlanLine.State.PAID)
                .map(line -> new Line(line.on(), line.amount().minus(line.paid())))
                .toList();
    }

    private static Terms terms(Wish wish) {
        var all = wish.schedule().instalments();
        var usual = all.size() > 1 ? all.get(1) : all.getFirst();
        return new Terms(
                all.size(),
                wish.downPayment() == null ? all.getFirst().amount() : usual.amount(),
                all.getFirst().on(),
                all.getLast().on());
    }

    private static Terms terms(List<Line> coming) {
        return new Terms(
                coming.size(),
                coming.getFirst().amount(),
                coming.getFirst().on(),
                coming.getLast().on());
    }

    private static @Nullable Terms before(List<Offer> offers) {
        return offers.size() < 2 ? null : terms(offers.get(offers.size() - 2).terms());
    }

    private static @Nullable Money positive(Money sum) {
        return sum.isPositive() ? sum : null;
    }

    private static List<String> paragraphs(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : Questions.paragraphs(text);
    }
}
