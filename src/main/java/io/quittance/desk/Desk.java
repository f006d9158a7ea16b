package io.quittance.desk;

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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who works here, for which firms, and in which scope. Every call asks the rights anew. */
@Component
class Desk {

    private final StaffAccess access;
    private final Firms firms;
    private final BusinessDay businessDay;

    Desk(StaffAccess access, Firms firms, BusinessDay businessDay) {
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

    /** Does work in the page's firm. @throws AccessDeniedException when the person has no right there (any more) */
    <T extends @Nullable Object> T in(Firm firm, Supplier<T> work) {
        return access.scopeFor(firm.id()).call(work);
    }

    /** The firm of an address, if the person may work for it. */
    Optional<Firm> firm(String key) {
        return new TenantScope.Platform().call(() -> firms.byKey(key)).filter(firm -> mayWorkFor(firm.id()));
    }

    /** Reads over all firms of the person: an agent's assigned ones, otherwise the one firm the person belongs to. */
    <T> T over(Function<List<Firm>, T> work) {
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

    /** Today in the firm's zone. */
    LocalDate today(Firm firm) {
        return businessDay.today(firm.zone());
    }

    private boolean mayWorkFor(FirmId firm) {
        try {
            access.scopeFor(firm);
            return true;
        } catch (AccessDeniedException _) {
            return false;
        }
    }
}
