package io.quittance.console;

import io.quittance.identity.Role;
import io.quittance.identity.StaffAccess;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.BusinessDay;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who works here and in which scope. Every call asks the rights anew. */
@Component
class Console {

    private final StaffAccess access;
    private final Firms firms;
    private final BusinessDay businessDay;

    Console(StaffAccess access, Firms firms, BusinessDay businessDay) {
        this.access = access;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** The person at work. @throws AccessDeniedException when nobody is signed in */
    StaffMember member() {
        return access.current();
    }

    /** Who acts, for the audit log. */
    String actor() {
        return access.actor();
    }

    /** Work in the page's firm. @throws AccessDeniedException when the person has no right there (any more) */
    <T extends @Nullable Object> T in(Firm firm, Supplier<T> work) {
        return access.scopeFor(firm.id()).call(work);
    }

    /** Work that only the firm's own people may do. @throws AccessDeniedException for anybody else, agents too */
    <T extends @Nullable Object> T asFirm(Firm firm, Supplier<T> work) {
        if (!isOwn(firm)) {
            throw new AccessDeniedException("not of this firm");
        }
        return in(firm, work);
    }

    /** Work that only the firm's administrator may do. @throws AccessDeniedException for anybody else */
    <T extends @Nullable Object> T asAdmin(Firm firm, Supplier<T> work) {
        return access.adminScope(firm.id()).call(work);
    }

    /** Work for the installation. @throws AccessDeniedException unless the person is an operator */
    <T extends @Nullable Object> T asOperator(Supplier<T> work) {
        return access.operatorScope().call(work);
    }

    /** The firm of an address, if the person may work for it. */
    Optional<Firm> firm(String key) {
        return new TenantScope.Platform().call(() -> firms.byKey(key)).filter(this::mayWorkFor);
    }

    /** True when the person may set this firm up. */
    boolean isAdmin(Firm firm) {
        return member().has(Role.FIRM_ADMIN, firm.id());
    }

    /** True when the person works at this firm itself. */
    boolean isOwn(Firm firm) {
        return isAdmin(firm) || member().has(Role.FIRM_USER, firm.id());
    }

    /** Today in the firm's zone. */
    LocalDate today(Firm firm) {
        return businessDay.today(firm.zone());
    }

    private boolean mayWorkFor(Firm firm) {
        try {
            access.scopeFor(firm.id());
            return true;
        } catch (AccessDeniedException _) {
            return false;
        }
    }
}
