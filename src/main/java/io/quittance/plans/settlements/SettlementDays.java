package io.quittance.plans.settlements;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firms;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds settlements paid when money came, and expired when it did not. */
@Component
class SettlementDays {

    private final SettlementBook book;
    private final SettlementStore store;
    private final Positions positions;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    SettlementDays(
            SettlementBook book,
            SettlementStore store,
            Positions positions,
            Firms firms,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.positions = positions;
        this.firms = firms;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** Counts what came for the open offers to a debtor, in the caller's transaction: several payments count together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(FirmId firm, DebtorId debtor) {
        var today = today(firm);
        store.openOf(firm, debtor).forEach(id -> look(firm, id, today));
    }

    /** Those whose last day, and the days for the money to come, have passed. */
    @Transactional(readOnly = true)
    public List<SettlementId> due(FirmId firm) {
        return store.due(firm, today(firm));
    }

    /** Looks at one; twice changes nothing. */
    @Transactional
    public void look(FirmId firm, SettlementId id) {
        look(firm, id, today(firm));
    }

    private void look(FirmId firm, SettlementId id, LocalDate today) {
        var settlement = store.lock(firm, id).orElseThrow();
        if (settlement.state() != SettlementState.OPEN) {
            return;
        }
        boolean isInTime = !today.isAfter(settlement.holdUntil());
        if (!left(firm, settlement, today).isPositive()) {
            book.end(firm, settlement, SettlementState.WITHDRAWN, SettlementBook.MACHINE, today);
        } else if (isInTime && store.came(firm, id) >= settlement.sum().minor()) {
            var left = left(firm, settlement, today);
            book.paid(firm, settlement, today);
            events.publishEvent(new SettlementPaid(firm, id, settlement.debtor(), left));
        } else if (!isInTime) {
            book.end(firm, settlement, SettlementState.EXPIRED, SettlementBook.MACHINE, today);
        }
    }

    /** Nothing when all was paid, or credit or another decision of the firm left nothing to settle. */
    private Money left(FirmId firm, Settlement settlement, LocalDate today) {
        var position = positions.in(firm, settlement.debtor(), settlement.sum().currency(), today);
        return settlement.about().stream().map(position::openOf).reduce(Money.zero(position.currency()), Money::plus);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
