package io.quittance.plans.settlements;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.List;
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

    SettlementDays(
            SettlementBook book, SettlementStore store, Positions positions, Firms firms, BusinessDay businessDay) {
        this.book = book;
        this.store = store;
        this.positions = positions;
        this.firms = firms;
        this.businessDay = businessDay;
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
        if (isMoot(firm, settlement, today)) {
            book.end(firm, settlement, SettlementState.WITHDRAWN, SettlementBook.MACHINE, today);
        } else if (isInTime && store.came(firm, id) >= settlement.sum().minor()) {
            book.paid(firm, settlement, today);
        } else if (!isInTime) {
            book.end(firm, settlement, SettlementState.EXPIRED, SettlementBook.MACHINE, today);
        }
    }

    /** All was paid, or credit or another decision of the firm left nothing to settle. */
    private boolean isMoot(FirmId firm, Settlement settlement, LocalDate today) {
        var position = positions.in(firm, settlement.debtor(), settlement.sum().currency(), today);
        return settlement.about().stream()
                .noneMatch(invoice -> position.openOf(invoice).isPositive());
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
