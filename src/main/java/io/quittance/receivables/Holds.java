package io.quittance.receivables;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds on reminders: placed by agents, debtors' questions, payments under way; read by the engine. */
@Component
public class Holds {

    private final HoldStore store;
    private final Invoices invoices;
    private final NextActionStore nextActions;
    private final Debtors debtors;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    Holds(
            HoldStore store,
            Invoices invoices,
            NextActionStore nextActions,
            Debtors debtors,
            Firms firms,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.store = store;
        this.invoices = invoices;
        this.nextActions = nextActions;
        this.debtors = debtors;
        this.firms = firms;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** Places a hold from today on. @throws RefusedException for an unknown invoice or debtor, or one that do not belong together */
    @Transactional
    public Hold place(FirmId firm, HoldRequest request) {
        var debtor = debtorOf(firm, request);
        var today = today(firm);
        var hold = new Hold(
                new HoldId(0),
                debtor,
                request.invoice(),
                request.kind(),
                request.until(),
                request.reason(),
                request.cause(),
                request.placedBy(),
                today,
                businessDay.now(),
                null,
                null,
                null,
                null);
        var placed = store.insert(firm, hold);
        if (request.invoice() != null) {
            invoices.markInUse(firm, List.of(request.invoice()));
        }
        nextActions.atOnce(firm, List.of(debtor.value()));
        if (request.cause() == null) {
            events.publishEvent(new HoldPlacedByHand(firm, placed));
        }
        return placed;
    }

    /**
     * Places the same hold with a cause on each of a debtor's invoices from today on, by one statement.
     *
     * @param request names the debtor and the cause, no invoice
     * @throws RefusedException when one is not an invoice of the debtor
     */
    @Transactional
    public void placeOnEach(FirmId firm, HoldRequest request, Collection<InvoiceId> on) {
        var debtor = Objects.requireNonNull(request.debtor());
        int placed = store.insertAll(firm, request, on, today(firm), businessDay.now());
        if (placed != on.size()) {
            throw new RefusedException("invoice", "unknown", "There is no such invoice", "check the number");
        }
        invoices.markInUse(firm, List.copyOf(on));
        nextActions.atOnce(firm, List.of(debtor.value()));
    }

    /** Ends a hold today; false when it had been released or the scope sees no such hold. */
    @Transactional
    public boolean release(FirmId firm, HoldId hold, String by) {
        return release(firm, hold, by, null);
    }

    /** The same, with the reason in words, which is kept. */
    @Transactional
    public boolean release(FirmId firm, HoldId hold, String by, @Nullable String because) {
        var released = store.release(firm, hold, new HoldStore.End(by, today(firm), businessDay.now(), because));
        released.ifPresent(ended -> told(firm, List.of(ended)));
        return released.isPresent();
    }

    /** Ends today what this cause holds, and gives it; nothing when it holds nothing any more. */
    @Transactional
    public List<Hold> releaseCausedBy(FirmId firm, String cause, String by) {
        var released = store.releaseCaused(firm, cause, new HoldStore.End(by, today(firm), businessDay.now(), null));
        told(firm, released);
        return released;
    }

    private void told(FirmId firm, Collection<Hold> ended) {
        nextActions.atOnce(
                firm,
                ended.stream().map(hold -> hold.debtor().value()).distinct().toList());
        ended.forEach(hold -> events.publishEvent(new HoldReleased(firm, hold)));
    }

    /** Those not released whose last day is one of these, in the order they were placed. */
    @Transactional(readOnly = true)
    public List<Hold> ending(FirmId firm, LocalDate from, LocalDate to) {
        return store.ending(firm, from, to);
    }

    /** The hold, released or not. */
    @Transactional(readOnly = true)
    public Optional<Hold> find(FirmId firm, HoldId hold) {
        return store.find(firm, hold);
    }

    /** Those of the debtor and of its invoices that hold on a day. */
    @Transactional(readOnly = true)
    public List<Hold> active(FirmId firm, DebtorId debtor, LocalDate on) {
        return store.unreleased(firm, debtor).stream()
                .filter(hold -> hold.holdsOn(on))
                .toList();
    }

    /** Those of several debtors and their invoices on a day, by one statement. */
    @Transactional(readOnly = true)
    public List<Hold> active(FirmId firm, Collection<DebtorId> debtors, LocalDate on) {
        return debtors.isEmpty()
                ? List.of()
                : store.unreleased(firm, debtors).stream()
                        .filter(hold -> hold.holdsOn(on))
                        .toList();
    }

    /** Those that stop reminders for an invoice on a day: its own and its debtor's. */
    @Transactional(readOnly = true)
    public List<Hold> ofInvoice(FirmId firm, InvoiceId invoice, LocalDate on) {
        return invoices.getAll(firm, List.of(invoice)).values().stream()
                .flatMap(found -> active(firm, found.debtor(), on).stream())
                .filter(hold -> hold.invoice() == null || hold.invoice().equals(invoice))
                .toList();
    }

    /** All that ever were for a debtor and its invoices, the last first. */
    @Transactional(readOnly = true)
    public List<Hold> history(FirmId firm, DebtorId debtor) {
        return store.history(firm, debtor);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    private DebtorId debtorOf(FirmId firm, HoldRequest request) {
        if (request.invoice() == null) {
            return debtors.get(firm, Objects.requireNonNull(request.debtor())).id();
        }
        return invoices.getAll(firm, List.of(request.invoice())).values().stream()
                .map(Invoice::debtor)
                .filter(owner -> request.debtor() == null || request.debtor().equals(owner))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException("invoice", "unknown", "There is no such invoice", "check the number"));
    }
}
