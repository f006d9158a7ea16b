package io.quittance.plans.promises;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Promises to pay an amount by a day. */
@Component
public class Promises {

    /** Money that is sent on the promised day needs these to come. */
    private static final int GRACE_DAYS = 2;

    /** Nobody is silent for longer because of a word. */
    private static final int LATEST_DAYS = 90;

    private final PromiseBook book;
    private final PromiseStore store;
    private final Positions positions;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final PromiseMoney money;
    private final ApplicationEventPublisher events;

    Promises(
            PromiseBook book,
            PromiseStore store,
            Positions positions,
            Firms firms,
            BusinessDay businessDay,
            PromiseMoney money,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.positions = positions;
        this.firms = firms;
        this.businessDay = businessDay;
        this.money = money;
        this.events = events;
    }

    /** The last day that can be promised today. */
    public static LocalDate latest(LocalDate today) {
        return today.plusDays(LATEST_DAYS);
    }

    /** The last day without reminders of what is promised for a day. */
    public static LocalDate silentUntil(LocalDate on) {
        return on.plusDays(GRACE_DAYS);
    }

    /** The claims that can be promised: all of which something is to be paid now, and that no plan covers. */
    public static List<Claim> promisable(Position position) {
        return Promised.free(position);
    }

    /**
     * Takes a promise down; one that was open about the same invoices is replaced.
     *
     * @throws RefusedException for another day, an amount above what is to be paid, or invoices of which nothing is
     */
    @Transactional
    public Promise make(FirmId firm, NewPromise promise) {
        var today = today(firm);
        if (promise.on().isBefore(today) || promise.on().isAfter(latest(today))) {
            throw new RefusedException(
                    "on",
                    "range",
                    "The day is from today to " + latest(today),
                    "name a day between them, or agree on a plan");
        }
        var position = positions.in(firm, promise.debtor(), promise.amount().currency(), today);
        var id = book.open(firm, promise, promised(promise, position), silentUntil(promise.on()), null, today);
        events.publishEvent(new PromiseMade(firm, id, promise.debtor()));
        return store.find(firm, id).orElseThrow().promise();
    }

    private static Promised promised(NewPromise promise, Position position) {
        var claims =
                promise.invoices().isEmpty() ? Promised.free(position) : Promised.chosen(position, promise.invoices());
        if (claims.isEmpty() || claims.size() < promise.invoices().size()) {
            throw new RefusedException(
                    "invoices",
                    "nothing-open",
                    "Of one of these nothing is to be paid now in this currency, or a plan covers it",
                    "leave it out");
        }
        var most = Promised.payable(claims, Money.zero(position.currency()));
        if (!promise.amount().isPositive() || promise.amount().compareTo(most) > 0) {
            throw new RefusedException(
                    "amount", "range", "It is more than nothing and at most " + most, "send what is promised of it");
        }
        return Promised.share(claims, promise.amount());
    }

    /** Takes a promise back: reminders go on. A second time nothing happens. @throws RefusedException when its day has passed */
    @Transactional
    public Promise cancel(FirmId firm, PromiseId id, String by) {
        var row = store.lock(firm, id)
                .orElseThrow(() ->
                        new RefusedException("promise", "unknown", "There is no such promise", "look at the list"));
        switch (row.promise().state()) {
            case OPEN -> book.cancel(firm, row, by, today(firm));
            case CANCELLED -> {}
            case KEPT, BROKEN ->
                throw new RefusedException(
                        "promise", "state", "Its day has passed: it was kept or broken", "take down a new one");
        }
        return store.find(firm, id).orElseThrow().promise();
    }

    /** A plan takes the place of the promises about these, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaced(FirmId firm, Collection<InvoiceId> invoices, String by) {
        book.replace(firm, invoices, by, today(firm));
    }

    /** One that was not kept. @param missing of what was promised, as far as it is owed; not positive when it came after all */
    public record Broken(Promise promise, Money missing) {}

    /** Those that were found broken on a day. A hold by hand is none: its last day is the agent's, not the debtor's word. */
    @Transactional(readOnly = true)
    public List<Broken> brokenOn(FirmId firm, LocalDate day) {
        var today = today(firm);
        return store.brokenOn(firm, day).stream()
                .map(promise -> new Broken(promise, money.missing(firm, promise, today)))
                .toList();
    }

    /** What is still missing of what was promised, as far as it is owed today; nothing or less when it came after all. */
    @Transactional(readOnly = true)
    public Money missing(FirmId firm, Promise promise) {
        return money.missing(firm, promise, today(firm));
    }

    /** The promise. */
    @Transactional(readOnly = true)
    public Optional<Promise> find(FirmId firm, PromiseId id) {
        return store.find(firm, id).map(PromiseStore.Row::promise);
    }

    /** Promises after one, in the order they were made. @param after 0 = from the first */
    @Transactional(readOnly = true)
    public List<Promise> page(FirmId firm, PromiseFilter filter, long after, int limit) {
        return store.page(firm, filter, after, limit);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
