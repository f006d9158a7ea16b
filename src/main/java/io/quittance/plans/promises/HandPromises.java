package io.quittance.plans.promises;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firms;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldPlacedByHand;
import io.quittance.receivables.HoldReleased;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever holds reminders by hand because of a promise has taken a promise down: over all that is to be paid now, until the
 * hold's last day. Whoever lifts the silence of a promise takes it back.
 */
@Component
class HandPromises {

    private final PromiseBook book;
    private final PromiseStore store;
    private final Positions positions;
    private final Holds holds;
    private final Firms firms;
    private final BusinessDay businessDay;

    HandPromises(
            PromiseBook book,
            PromiseStore store,
            Positions positions,
            Holds holds,
            Firms firms,
            BusinessDay businessDay) {
        this.book = book;
        this.store = store;
        this.positions = positions;
        this.holds = holds;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    @EventListener
    void placed(HoldPlacedByHand event) {
        take(event.firm(), event.hold());
    }

    /** Those of a time in which a hold by hand was all there was become promises on their last day. */
    void lastDay(FirmId firm, LocalDate today) {
        holds.ending(firm, today, today).stream()
                .filter(hold -> hold.cause() == null)
                .forEach(hold -> take(firm, hold));
    }

    private void take(FirmId firm, Hold hold) {
        var today = today(firm);
        var until = hold.until();
        if (hold.kind() != HoldKind.PROMISE || until == null || until.isBefore(today)) {
            return;
        }
        if (!store.ofHold(firm, hold.id()).isEmpty()) {
            return;
        }
        for (var position : positions.of(firm, hold.debtor(), today)) {
            var claims = hold.invoice() == null
                    ? Promised.free(position)
                    : Promised.chosen(position, List.of(hold.invoice()));
            var amount = Promised.payable(claims, Money.zero(position.currency()));
            if (amount.isPositive()) {
                var said = new NewPromise(hold.debtor(), List.of(), amount, until, PromisedBy.AGENT, hold.placedBy());
                book.open(firm, said, Promised.share(claims, amount), until, hold.id(), today);
            }
        }
    }

    @EventListener
    void released(HoldReleased event) {
        var hold = event.hold();
        if (hold.kind() != HoldKind.PROMISE) {
            return;
        }
        var today = today(event.firm());
        var cause = hold.cause();
        if (cause == null) {
            store.ofHold(event.firm(), hold.id()).forEach(promise -> cancel(event.firm(), promise, hold, today));
        } else if (holds.active(event.firm(), hold.debtor(), today).stream()
                .noneMatch(other -> cause.equals(other.cause()))) {
            PromiseId.ofSource(cause).ifPresent(promise -> cancel(event.firm(), promise, hold, today));
        }
    }

    private void cancel(FirmId firm, PromiseId promise, Hold hold, LocalDate today) {
        store.lock(firm, promise)
                .filter(row -> row.promise().state() == PromiseState.OPEN)
                .ifPresent(row -> book.cancel(firm, row, String.valueOf(hold.releasedBy()), today));
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
