package io.quittance.staff;

import io.quittance.identity.Role;
import io.quittance.identity.StaffAccess;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who works here, for which firms, and in which scope. Every call asks the rights anew. */
@Component
public class StaffSession {

    private final StaffAccess access;
    private final Firms firms;
    private final BusinessDay businessDay;

    StaffSession(StaffAccess access, Firms firms, BusinessDay businessDay) {
        this.access = access;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** The person at work. @throws AccessDeniedException when nobody is signed in */
    public StaffMember member() {
        return access.current();
    }

    /** Who acts, for the audit log. */
    public String actor() {
        return access.actor();
    }

    /** The scope for the page's firm. @throws AccessDeniedException when the person has no right there (any more) */
    public TenantScope in(Firm firm) {
        return access.scopeFor(firm.id());
    }

    /** For what only the firm's own people may do. @throws AccessDeniedException for anybody else, agents too */
    public TenantScope asFirm(Firm firm) {
        if (!isOwn(firm)) {
            throw new AccessDeniedException("not of this firm");
        }
        return in(firm);
    }

    /** For what only the firm's administrator may do. @throws AccessDeniedException for anybody else */
    public TenantScope asAdmin(Firm firm) {
        return access.adminScope(firm.id());
    }

    /** For what concerns the installation. @throws AccessDeniedException unless the person is an operator */
    public TenantScope asOperator() {
        return access.operatorScope();
    }

    /** Reads over all firms of the person: an agent's assigned ones, otherwise the one firm the person belongs to. */
    public <T> T over(Function<List<Firm>, T> work) {
        var member = member();
        if (member.has(Role.AGENT)) {
            return access.agentScope().call(() -> work.apply(firms.all()));
        }
        var own = new TreeSet<Long>();
        member.firms(Role.FIRM_ADMIN).forEach(firm -> own.add(firm.value()));
        member.firms(Role.FIRM_USER).forEach(firm -> own.add(firm.value()));
        if (own.isEmpty()) {
            throw new AccessDeniedException("no firm");
        }
        var firm = new FirmId(own.getFirst());
        return access.scopeFor(firm).call(() -> work.apply(List.of(firms.get(firm))));
    }

    /** The firm of an address, if the person may work for it. */
    public Optional<Firm> firm(String key) {
        return new TenantScope.Platform().call(() -> firms.byKey(key)).filter(this::mayWorkFor);
    }

    /** True when the person may set this firm up. */
    public boolean isAdmin(Firm firm) {
        return member().has(Role.FIRM_ADMIN, firm.id());
    }

    /** True when the person works at this firm itself. */
    public boolean isOwn(Firm firm) {
        return isAdmin(firm) || member().has(Role.FIRM_USER, firm.id());
    }

    /** Today in the firm's zone. */
    public LocalDate today(Firm firm) {
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
