package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the person behind this request or this click may do now. Every call reads the rights from the database, so a right
 * taken away is gone at the next click (case A-10). Call it before a transaction begins, never inside one.
 */
@Component
public class StaffAccess {

    private final StaffStore store;
    private final TransactionTemplate transaction;

    StaffAccess(StaffStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** The person signed in. @throws AccessDeniedException when nobody is, or the account is not active */
    public StaffMember current() {
        var id = signedIn().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        return new TenantScope.Platform()
                .call(() -> transaction.execute(_ -> store.find(id)))
                .filter(StaffMember::active)
                .orElseThrow(() -> new AccessDeniedException("the account is not active"));
    }

    /**
     * The scope for a page of this firm: its own staff's, or that of an agent it is assigned to, who reads all assigned
     * firms and writes in this one.
     *
     * @throws AccessDeniedException when the person has no right at this firm
     */
    public TenantScope scopeFor(FirmId firm) {
        var member = current();
        if (member.has(Role.FIRM_ADMIN, firm) || member.has(Role.FIRM_USER, firm)) {
            return new TenantScope.FirmStaff(firm);
        }
        if (member.has(Role.AGENT, firm)) {
            return new TenantScope.Agent(List.copyOf(member.firms(Role.AGENT)), firm);
        }
        throw new AccessDeniedException("no right at this firm");
    }

    /** The scope of a firm's set-up pages. @throws AccessDeniedException unless the person is its administrator */
    public TenantScope adminScope(FirmId firm) {
        if (!current().has(Role.FIRM_ADMIN, firm)) {
            throw new AccessDeniedException("not an administrator of this firm");
        }
        return new TenantScope.FirmStaff(firm);
    }

    /** Reading over all firms assigned to the agent. @throws AccessDeniedException for anybody else */
    public TenantScope agentScope() {
        var member = current();
        if (!member.has(Role.AGENT)) {
            throw new AccessDeniedException("not an agent");
        }
        return new TenantScope.Agent(List.copyOf(member.firms(Role.AGENT)), null);
    }

    /** The installation's scope. @throws AccessDeniedException unless the person is an operator */
    public TenantScope operatorScope() {
        if (!current().has(Role.OPERATOR)) {
            throw new AccessDeniedException("not an operator");
        }
        return new TenantScope.Operator();
    }

    /** Who acts, for the audit log: {@code staff_17}. @throws AccessDeniedException when nobody is signed in */
    public String actor() {
        return signedIn().map(StaffId::toString).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private static Optional<StaffId> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal
                ? Optional.of(principal.staff())
                : Optional.empty();
    }
}
