package io.quittance.plans.promises;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds promises kept or broken when their last day has passed; it reads only those. */
@Component
class PromiseDays {

    private final PromiseBook book;
    private final PromiseStore store;
    private final HandPromises byHand;
    private final PromiseMoney money;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    PromiseDays(
            PromiseBook book,
            PromiseStore store,
            HandPromises byHand,
            PromiseMoney money,
            Firms firms,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.byHand = byHand;
        this.money = money;
        this.firms = firms;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** Those whose last day has passed. */
    @Transactional
    public List<PromiseId> due(FirmId firm) {
        var today = today(firm);
        byHand.lastDay(firm, today);
        return store.due(firm, today);
    }

    /** Ends one; twice changes nothing. */
    @Transactional
    public void end(FirmId firm, PromiseId id) {
        var today = today(firm);
        var promise = store.lock(firm, id).orElseThrow().promise();
        if (promise.state() != PromiseState.OPEN || !promise.holdUntil().isBefore(today)) {
            return;
        }
        var sums = money.of(firm, promise, today);
        var state = Outcome.of(promise.amount().minor(), sums.came(), sums.open());
        book.end(firm, id, state, PromiseBook.MACHINE, today);
        if (state == PromiseState.BROKEN) {
            events.publishEvent(new PromiseBroken(firm, id, promise.debtor()));
        }
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
