package io.quittance.console.operator;

import io.quittance.identity.Invitations;
import io.quittance.identity.Role;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.EmailAddress;
import io.quittance.parties.Capacity;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.parties.NewFirm;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.tenancy.AuditLog;
import java.net.URI;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up a firm as a draft, so that it can go live by itself: the firm, its right to write to debtors of its country in its own
 * name, its first administrator. The engine installs the scenarios when it hears of the new firm. All or nothing.
 */
@Component
class FirmSetup {

    private final Firms firms;
    private final SenderCapacities capacities;
    private final Invitations invitations;
    private final AuditLog audit;
    private final BusinessDay businessDay;

    FirmSetup(
            Firms firms,
            SenderCapacities capacities,
            Invitations invitations,
            AuditLog audit,
            BusinessDay businessDay) {
        this.firms = firms;
        this.capacities = capacities;
        this.invitations = invitations;
        this.audit = audit;
        this.businessDay = businessDay;
    }

    /** A firm in draft, and the link its first administrator comes in by. */
    record Made(Firm firm, URI invitation) {}

    /** Scope: operator. @throws io.quittance.kernel.RefusedException naming the field */
    @Transactional
    public Made create(NewFirm draft, EmailAddress admin, String by) {
        var id = firms.draft(draft);
        var today = businessDay.today(draft.zone());
        capacities.grant(new SenderCapacity(id, draft.country(), Capacity.CREDITOR_OWN, null, today, null));
        var link = invitations.invite(admin, Role.FIRM_ADMIN, Set.of(id), draft.language(), by);
        audit.append(id, by, "firm.created", id.toString(), draft.key());
        return new Made(firms.get(id), link);
    }
}
