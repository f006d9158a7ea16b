package io.quittance.desk.arrange;

import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.kernel.Money;
import io.quittance.messages.DebtorWays;
import io.quittance.plans.promises.NewPromise;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseFilter;
import io.quittance.plans.promises.PromisedBy;
import io.quittance.plans.promises.Promises;
import io.quittance.plans.settlements.NewSettlement;
import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementFilter;
import io.quittance.plans.settlements.SettlementFloors;
import io.quittance.plans.settlements.Settlements;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What was promised and offered, what became of it, and taking down or offering more. */
@Service
@Order(45)
class ArrangementsSection implements CaseSection {

    private static final int MOST = 200;

    private final Promises promises;
    private final Settlements settlements;
    private final SettlementFloors floors;
    private final DebtorWays ways;
    private final CaseWork work;

    ArrangementsSection(
            Promises promises, Settlements settlements, SettlementFloors floors, DebtorWays ways, CaseWork work) {
        this.promises = promises;
        this.settlements = settlements;
        this.floors = floors;
        this.ways = ways;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        var firm = page.firm().id();
        var debtor = page.file().debtor().id();
        return new ArrangementsPart(
                page,
                promises.page(firm, new PromiseFilter(debtor, null), 0, MOST),
                settlements.page(firm, new SettlementFilter(debtor, null), 0, MOST),
                floors.least(firm, debtor, page.file().open()),
                ways.of(firm, page.file().debtor()).isPresent(),
                this);
    }

    Promise promise(CasePage page, Money amount, LocalDate on) {
        return work.act(page.firm(), act -> {
            var said = new NewPromise(page.file().debtor().id(), List.of(), amount, on, PromisedBy.AGENT, act.actor());
            var made = promises.make(act.firm(), said);
            act.note("promise.made", made.id(), made.amount() + " by " + made.on());
            return made;
        });
    }

    void takeBack(CasePage page, Promise promise) {
        work.act(page.firm(), act -> {
            act.note("promise.cancelled", promise.id(), "");
            return promises.cancel(act.firm(), promise.id(), act.actor());
        });
    }

    Settlement offer(CasePage page, Money sum, LocalDate expiresOn) {
        return work.act(page.firm(), act -> {
            var offer = new NewSettlement(page.file().debtor().id(), List.of(), sum, expiresOn, act.actor());
            var made = settlements.offer(act.firm(), offer);
            act.note("settlement.offered", made.id(), made.sum() + " of " + made.owed() + " by " + made.expiresOn());
            return made;
        });
    }

    void withdraw(CasePage page, Settlement settlement) {
        work.act(page.firm(), act -> {
            act.note("settlement.withdrawn", settlement.id(), "");
            return settlements.withdraw(act.firm(), settlement.id(), act.actor());
        });
    }
}
