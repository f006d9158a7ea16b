package io.quittance.portal.promise;

import io.quittance.kernel.InvoiceId;
import io.quittance.limits.Limits;
import io.quittance.plans.promises.NewPromise;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseFilter;
import io.quittance.plans.promises.PromiseId;
import io.quittance.plans.promises.PromiseState;
import io.quittance.plans.promises.Promises;
import io.quittance.portal.PortalAccess;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The promises of a visitor, as far as the access covers all of what they are about. They are read and written in the engine's
 * scope, behind the comparison with the access.
 */
@Service
class PortalPromises {

    private static final int PER_HOUR = 10;
    private static final int MOST = 1_000;

    private final Promises promises;
    private final Limits limits;

    PortalPromises(Promises promises, Limits limits) {
        this.promises = promises;
        this.limits = limits;
    }

    /** What a visitor has promised. @param taken invoices of open promises, seen or not @param brokeOne not long ago */
    record Said(List<Promise> open, Set<InvoiceId> taken, boolean brokeOne) {}

    Said said(PortalAccess access, LocalDate today) {
        var all = engine(access, () -> promises.page(access.firm(), new PromiseFilter(access.debtor(), null), 0, MOST));
        var open = all.stream().filter(one -> one.state() == PromiseState.OPEN).toList();
        return new Said(
                open.stream()
                        .filter(promise -> isSeen(access, promise))
                        .sorted(Comparator.comparing(Promise::on))
                        .toList(),
                open.stream().flatMap(one -> one.about().stream()).collect(Collectors.toSet()),
                all.stream()
                        .filter(promise -> isSeen(access, promise))
                        .anyMatch(one ->
                                one.state() == PromiseState.BROKEN && one.on().isAfter(today.minusYears(1))));
    }

    /** One that the visitor may see. */
    Optional<Promise> find(PortalAccess access, PromiseId id) {
        return engine(access, () -> promises.find(access.firm(), id)).filter(promise -> isSeen(access, promise));
    }

    /** Its day is still to come: until the day before it can be changed or taken back. */
    static boolean isChangeable(Promise promise, LocalDate today) {
        return promise.state() == PromiseState.OPEN && today.isBefore(promise.on());
    }

    /** Takes it down; empty when too much was promised in this hour. @throws io.quittance.kernel.RefusedException when it cannot be */
    Optional<Promise> make(PortalAccess access, NewPromise promise) {
        return limits.allow("promise", access.firm() + " " + access.debtor(), PER_HOUR)
                ? Optional.of(engine(access, () -> promises.make(access.firm(), promise)))
                : Optional.empty();
    }

    /** Takes it back, when the visitor may and its day is still to come. */
    boolean takeBack(PortalAccess access, PromiseId id, LocalDate today) {
        var changeable = find(access, id).filter(promise -> isChangeable(promise, today));
        changeable.ifPresent(promise -> engine(
                access,
                () -> promises.cancel(
                        access.firm(), id, "debtor_" + access.debtor().value())));
        return changeable.isPresent();
    }

    private static boolean isSeen(PortalAccess access, Promise promise) {
        return promise.debtor().equals(access.debtor())
                && promise.about().stream().allMatch(access::covers);
    }

    private static <T> T engine(PortalAccess access, Supplier<T> work) {
        return new TenantScope.Engine(access.firm()).call(work);
    }
}
