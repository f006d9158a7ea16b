package io.quittance.console.golive;

import io.quittance.branding.Brands;
import io.quittance.identity.Role;
import io.quittance.identity.Staff;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.FirmStages;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a firm still lacks, and lets it go live only when it lacks nothing. */
@Component
public class GoLive {

    private final Firms firms;
    private final FirmStages stages;
    private final SenderCapacities capacities;
    private final Brands brands;
    private final Staff staff;
    private final FirstWork work;
    private final BusinessDay businessDay;

    GoLive(
            Firms firms,
            FirmStages stages,
            SenderCapacities capacities,
            Brands brands,
            Staff staff,
            FirstWork work,
            BusinessDay businessDay) {
        this.firms = firms;
        this.stages = stages;
        this.capacities = capacities;
        this.brands = brands;
        this.staff = staff;
        this.work = work;
        this.businessDay = businessDay;
    }

    /** What is missing. Scope: the firm's administrator. */
    @Transactional(readOnly = true)
    public Set<GoLiveCheck> missing(FirmId id) {
        var firm = firms.get(id);
        var missing = setUp(firm);
        missing.addAll(work.missing(id));
        return missing;
    }

    /** What is missing of what the operator may see. Scope: operator. */
    @Transactional(readOnly = true)
    public Set<GoLiveCheck> missingForOperator(FirmId id) {
        return setUp(firms.get(id));
    }

    /** Leads the firm to its next stage. @throws RefusedException when something is missing for it */
    @Transactional
    public void change(FirmId id, FirmStage next, String by, String reason) {
        var lacking = lacking(id, next);
        if (!lacking.isEmpty()) {
            throw new RefusedException("stage", "incomplete", "Still missing: " + lacking, "see the checklist");
        }
        stages.change(id, next, by, reason);
    }

    private Set<GoLiveCheck> lacking(FirmId id, FirmStage next) {
        var before = firms.get(id).stage();
        if (next == FirmStage.LIVE && before == FirmStage.REHEARSAL) {
            return missing(id);
        }
        if (next == FirmStage.REHEARSAL) {
            var missing = missing(id);
            missing.retainAll(GoLiveCheck.FOR_REHEARSAL);
            return missing;
        }
        return Set.of();
    }

    private Set<GoLiveCheck> setUp(Firm firm) {
        var missing = EnumSet.noneOf(GoLiveCheck.class);
        lacks(
                missing,
                GoLiveCheck.IDENTITY,
                firm.legalName().isBlank() || firm.registerNumber().isBlank());
        lacks(missing, GoLiveCheck.ADDRESS, !firm.address().isComplete());
        lacks(missing, GoLiveCheck.ACCOUNT, firm.iban() == null || firm.accountHolder() == null);
        var today = businessDay.today(firm.zone());
        lacks(
                missing,
                GoLiveCheck.CAPACITY,
                capacities.on(firm.id(), firm.country(), today).isEmpty());
        lacks(missing, GoLiveCheck.BRAND, !brands.all().containsKey(firm.brand()));
        lacks(
                missing,
                GoLiveCheck.PEOPLE,
                staff.of(firm.id()).stream().noneMatch(member -> member.has(Role.FIRM_ADMIN, firm.id())));
        return missing;
    }

    private static void lacks(Set<GoLiveCheck> missing, GoLiveCheck check, boolean lacking) {
        if (lacking) {
            missing.add(check);
        }
    }
}
