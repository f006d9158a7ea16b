package io.quittance.plans.settlements;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers to take less than all, when it comes in time. Only people make them; no machine offers one below a floor or at all. */
@Component
public class Settlements {

    private final SettlementBook book;
    private final SettlementStore store;
    private final SettlementOffers offers;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    Settlements(
            SettlementBook book,
            SettlementStore store,
            SettlementOffers offers,
            Firms firms,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.offers = offers;
        this.firms = firms;
        this.businessDay = businessDay;
        this.events = events;
    }

    /**
     * Offers it to the debtor, in the place of one that was open about the same invoices.
     *
     * @throws RefusedException where the firm allows none, for a sum below its floor, another day, or invoices that cannot be
     *     settled: contested, in a plan, money on its way, a debtor whom the law protects
     */
    @Transactional
    public Settlement offer(FirmId firm, NewSettlement offer) {
        var today = today(firm);
        var id = book.open(firm, offer, offers.claims(firm, offer, today), today);
        events.publishEvent(new SettlementOffered(firm, id, offer.debtor()));
        return store.find(firm, id).orElseThrow();
    }

    /** Takes an offer back. A second time nothing happens. @throws RefusedException when it was paid or has expired */
    @Transactional
    public Settlement withdraw(FirmId firm, SettlementId id, String by) {
        var settlement = store.lock(firm, id)
                .orElseThrow(() -> new RefusedException(
                        "settlement", "unknown", "There is no such settlement", "look at the list"));
        switch (settlement.state()) {
            case OPEN -> book.end(firm, settlement, SettlementState.WITHDRAWN, by, today(firm));
            case WITHDRAWN -> {}
            case PAID, EXPIRED ->
                throw new RefusedException(
                        "settlement", "state", "It was paid or has expired", "there is nothing to take back");
        }
        return store.find(firm, id).orElseThrow();
    }

    /** The settlement. */
    @Transactional(readOnly = true)
    public Optional<Settlement> find(FirmId firm, SettlementId id) {
        return store.find(firm, id);
    }

    /** Settlements after one, in the order they were offered. @param after 0 = from the first */
    @Transactional(readOnly = true)
    public List<Settlement> page(FirmId firm, SettlementFilter filter, long after, int limit) {
        return store.page(firm, filter, after, limit);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
