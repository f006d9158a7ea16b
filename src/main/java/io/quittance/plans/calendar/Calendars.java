package io.quittance.plans.calendar;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ReaderFormat;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanLine;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanState;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseId;
import io.quittance.plans.promises.PromiseState;
import io.quittance.plans.promises.Promises;
import io.quittance.texts.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes calendar files of what was promised or agreed, in the reader's language: the firm and the amount, nothing else. Whoever
 * asks again gets the same days with what changed since; a day on which nothing is to be paid any more is called off.
 */
@Component
public class Calendars {

    private final Promises promises;
    private final PlanList plans;
    private final CalendarStore store;
    private final Firms firms;
    private final BusinessDay businessDay;

    Calendars(Promises promises, PlanList plans, CalendarStore store, Firms firms, BusinessDay businessDay) {
        this.promises = promises;
        this.plans = plans;
        this.store = store;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** The day of a promise; empty when there is no such promise. Who may see it is the caller's to know. */
    @Transactional(readOnly = true)
    public Optional<CalendarFile> ofPromise(FirmId firm, PromiseId id, Texts texts, ReaderFormat formats) {
        return promises.find(firm, id).map(promise -> {
            var day = day(firms.get(firm), promise, texts, formats);
            return CalendarFile.of(
                    "promise-" + promise.on() + ".ics", texts.language(), List.of(day), businessDay.now());
        });
    }

    private CalendarDay day(Firm firm, Promise promise, Texts texts, ReaderFormat formats) {
        var series = store.series(firm.id(), promise.id());
        return new CalendarDay(
                uid(firm, series.first().toString()),
                series.version(),
                promise.on(),
                texts.of(CalendarText.PROMISE, firm.name(), formats.money(promise.amount())),
                promise.state() == PromiseState.CANCELLED);
    }

    /** The days of the instalments of a plan; empty when there is no such plan, or it was never agreed upon. */
    @Transactional(readOnly = true)
    public Optional<CalendarFile> ofPlan(FirmId firm, PlanId id, Texts texts, ReaderFormat formats) {
        return plans.find(firm, id).flatMap(plan -> {
            var days = days(firms.get(firm), plan, texts, formats);
            return days.isEmpty()
                    ? Optional.empty()
                    : Optional.of(CalendarFile.of("plan-" + id + ".ics", texts.language(), days, businessDay.now()));
        });
    }

    private List<CalendarDay> days(Firm firm, Plan plan, Texts texts, ReaderFormat formats) {
        var today = businessDay.today(firm.zone());
        var lines = plan.schedule(today).stream().collect(Collectors.toMap(PlanLine::no, line -> line));
        var agreed = store.agreed(firm.id(), plan.id());
        int version = store.changes(firm.id(), plan.id()) + agreed.size() - lines.size();
        return agreed.stream()
                .map(part -> {
                    var line = Optional.ofNullable(lines.get(part.no()));
                    var amount = line.map(PlanLine::amount).orElse(part.amount());
                    var title = texts.of(
                            CalendarText.INSTALMENT,
                            firm.name(),
                            formats.money(amount),
                            String.valueOf(part.no()),
                            String.valueOf(agreed.size()));
                    var gone = line.isEmpty() || isGone(plan, line.get(), today);
                    return new CalendarDay(uid(firm, plan.id() + "-" + part.no()), version, part.on(), title, gone);
                })
                .toList();
    }

    /** What was paid early or is all due at once is not to be paid on its day; what was kept on its day stays where it is. */
    private static boolean isGone(Plan plan, PlanLine line, LocalDate today) {
        boolean isOver = !plan.state().runs() && plan.state() != PlanState.COMPLETED;
        boolean isPaid = line.state() == PlanLine.State.PAID;
        return isPaid ? line.on().isAfter(today) : isOver;
    }

    private static String uid(Firm firm, String what) {
        return what + "." + firm.key() + "@quittance";
    }
}
