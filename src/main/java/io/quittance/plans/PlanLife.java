package io.quittance.plans;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firms;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what came and what is missing, and lets plans become late, broken, completed, or alive again. */
@Component
class PlanLife {

    private final PlanReading reading;
    private final PlanStore store;
    private final PlanPartStore parts;
    private final PlanCover cover;
    private final Positions positions;
    private final Firms firms;
    private final BusinessDay businessDay;

    PlanLife(
            PlanReading reading,
            PlanStore store,
            PlanPartStore parts,
            PlanCover cover,
            Positions positions,
            Firms firms,
            BusinessDay businessDay) {
        this.reading = reading;
        this.store = store;
        this.parts = parts;
        this.cover = cover;
        this.positions = positions;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** Counts anew the plans that news about a debtor's money may change, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(FirmId firm, DebtorId debtor) {
        count(firm, debtor, false);
    }

    /** The same after money went back: what was completed by it is open again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void countBack(FirmId firm, DebtorId debtor) {
        count(firm, debtor, true);
    }

    private void count(FirmId firm, DebtorId debtor, boolean isBack) {
        var today = today(firm);
        store.toCount(firm, debtor, today.minusDays(Plan.REVIVAL_DAYS), isBack)
                .forEach(plan -> count(firm, plan, today));
    }

    /** Looks at one plan whose day has come. */
    @Transactional
    public void look(FirmId firm, PlanId plan) {
        var today = today(firm);
        var unanswered = reading.lock(firm, plan)
                .filter(found -> found.state() == PlanState.COUNTERED)
                .filter(found -> found.last().expiresOn().isBefore(today));
        if (unanswered.isPresent()) {
            store.end(firm, plan, PlanState.EXPIRED, null);
            note(firm, plan, "EXPIRED", "");
            cover.ended(firm, unanswered.get(), PlanState.EXPIRED, PlanCover.MACHINE);
        } else {
            count(firm, plan, today);
        }
    }

    /** The plans on which time alone may work today. */
    @Transactional(readOnly = true)
    public List<PlanId> due(FirmId firm) {
        return store.toLookAt(firm, today(firm));
    }

    /** What a plan's claims say, and what follows from it, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(FirmId firm, PlanId id, LocalDate today) {
        var plan = reading.lock(firm, id).orElseThrow();
        var money = money(firm, plan, today);
        long left = money.left.values().stream().mapToLong(Money::minor).sum();
        long credited = Math.max(0, plan.total().minor() - money.paid - left);
        var now = Standings.of(plan, money.paid, credited, today, mayRevive(firm, plan));
        store.stand(firm, now, id);
        publish(firm, plan, now, money, today);
    }

    /** No other plan has taken its place. */
    private boolean mayRevive(FirmId firm, Plan plan) {
        return switch (plan.state()) {
            case BROKEN -> !store.hasOpen(firm, plan.debtor(), plan.id());
            case COMPLETED ->
                !parts.areTaken(
                        firm, plan.claims().stream().map(PlanClaim::invoice).toList());
            default -> false;
        };
    }

    private void publish(FirmId firm, Plan before, Standings.Standing now, Counted money, LocalDate today) {
        boolean runs = now.state().runs();
        if (runs && !before.state().runs()) {
            cover.run(firm, before, PlanCover.MACHINE);
        }
        if (runs) {
            var progress = Progress.of(
                    before.agreed(),
                    now.paid(),
                    now.credited(),
                    before.life().limits().graceDays(),
                    today);
            cover.cover(firm, before.id(), money.left, progress.dueNow(today), today);
        } else if (before.state().isOpen() && !now.state().isOpen()) {
            cover.end(firm, before, PlanCover.MACHINE);
        }
        if (now.state() != before.state()) {
            note(firm, before.id(), now.state().name(), before.state().name());
        }
        cover.stands(firm, before, now);
    }

    /** What came, and what is still owed of each claim. */
    private record Counted(long paid, Map<InvoiceId, Money> left) {}

    private Counted money(FirmId firm, Plan plan, LocalDate today) {
        var currency = plan.total().currency();
        var position = positions.in(firm, plan.debtor(), currency, today);
        var brought = parts.paid(firm, plan.id());
        var left = new LinkedHashMap<InvoiceId, Money>();
        long paid = 0;
        for (var claim : plan.claims()) {
            long since = brought.getOrDefault(claim.invoice(), 0L) - claim.paidBefore();
            long came = Math.clamp(since, 0, claim.amount().minor());
            paid += came;
            long open = position.openOf(claim.invoice()).minor();
            left.put(claim.invoice(), new Money(Math.min(claim.amount().minor() - came, open), currency));
        }
        return new Counted(paid, left);
    }

    private void note(FirmId firm, PlanId plan, String act, String detail) {
        parts.note(firm, plan, new Deed(PlanCover.MACHINE, businessDay.now(), today(firm)), act, detail);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
