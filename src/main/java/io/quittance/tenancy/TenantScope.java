package io.quittance.tenancy;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the current work is done. Bound to the thread with {@link #run} or {@link #call}; every transaction begun inside
 * takes the scope's database role and its firms, and row security shows only those rows. A started thread or a
 * {@code ui.access} command has no scope: capture the scope and bind it again there.
 */
public sealed interface TenantScope {

    /** The scope bound to this thread, package-private: ask {@link #current()}. */
    ScopedValue<TenantScope> CURRENT = ScopedValue.newInstance();

    /** One debtor of one firm, in the portal. */
    record Debtor(FirmId firm, DebtorId debtor) implements TenantScope {}

    /** Staff of one firm, and its API clients. */
    record FirmStaff(FirmId firm) implements TenantScope {}

    /**
     * An agent: reads the assigned firms, writes only in the firm of the page.
     *
     * @param firms the assigned firms
     * @param page the firm named in the page's address, one of {@code firms}; null on pages over all firms: read only
     */
    record Agent(List<FirmId> firms, @Nullable FirmId page) implements TenantScope {
        /** Copies the list and checks that the page's firm is assigned. */
        public Agent {
            firms = List.copyOf(firms);
            if (page != null && !firms.contains(page)) {
                throw new IllegalArgumentException("the firm of the page is not assigned to the agent");
            }
        }
    }

    /** The machine at work for one firm: imports, runs, dispatch, settlement. */
    record Engine(FirmId firm) implements TenantScope {}

    /** The operator of the installation: firms, people, jobs and the state of messages, never their content. */
    record Operator() implements TenantScope {}

    /** Before a firm is known: sign-in, the directory of firms, the look-up of a link's hash (decision 0003). */
    record Platform() implements TenantScope {}

    /** The scope bound to this thread. */
    static Optional<TenantScope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does the work in this scope. @throws IllegalStateException inside a transaction of another scope */
    default void run(Runnable work) {
        refuseInsideOtherScope();
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Does the work in this scope and gives its result. @throws IllegalStateException inside a transaction of another scope */
    default <T extends @Nullable Object> T call(Supplier<T> work) {
        refuseInsideOtherScope();
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** The database role of this audience. */
    default String role() {
        return switch (this) {
            case Debtor _ -> "quittance_debtor";
            case FirmStaff _ -> "quittance_firm";
            case Agent _ -> "quittance_agent";
            case Engine _ -> "quittance_engine";
            case Operator _ -> "quittance_operator";
            case Platform _ -> "quittance_platform";
        };
    }

    /** The firm that rows are written in, or an empty text. */
    default String writtenFirm() {
        return switch (this) {
            case Debtor(var firm, var unused) -> text(firm);
            case FirmStaff(var firm) -> text(firm);
            case Agent(var unused, var page) -> page == null ? "" : text(page);
            case Engine(var firm) -> text(firm);
            case Operator _, Platform _ -> "";
        };
    }

    /** The firms whose rows are visible, as a PostgreSQL array. */
    default String visibleFirms() {
        return this instanceof Agent(var firms, var unused)
                ? array(firms)
                : writtenFirm().isEmpty() ? "{}" : "{" + writtenFirm() + "}";
    }

    /** The debtor whose rows are visible, or an empty text when it is not limited to one. */
    default String visibleDebtor() {
        return this instanceof Debtor(var unused, var debtor) ? Long.toString(debtor.value()) : "";
    }

    private void refuseInsideOtherScope() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !Optional.of(this).equals(current())) {
            throw new IllegalStateException(
                    "a transaction of another scope is running; end it before taking a new scope");
        }
    }

    private static String text(FirmId firm) {
        return Long.toString(firm.value());
    }

    private static String array(Collection<FirmId> firms) {
        return firms.stream().map(TenantScope::text).collect(Collectors.joining(",", "{", "}"));
    }
}
