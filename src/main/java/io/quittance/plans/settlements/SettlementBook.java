package io.quittance.plans.settlements;

import io.quittance.invoicing.WriteOffs;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.promises.Promises;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Position.Claim;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Settlements as they are written, with the silence they bring and what they give up; in the caller's transaction. */
@Component
final class SettlementBook {

    static final String MACHINE = "machine";

    private final SettlementStore store;
    private final Promises promises;
    private final Holds holds;
    private final WriteOffs writeOffs;
    private final BusinessDay businessDay;

    SettlementBook(
            SettlementStore store, Promises promises, Holds holds, WriteOffs writeOffs, BusinessDay businessDay) {
        this.store = store;
        this.promises = promises;
        this.holds = holds;
        this.writeOffs = writeOffs;
        this.businessDay = businessDay;
    }

    /** No reminder contradicts it while it is open; what was promised of the claims gives way to it. */
    SettlementId open(FirmId firm, NewSettlement offer, List<Claim> claims, LocalDate today) {
        var invoices = claims.stream().map(Claim::invoice).toList();
        for (var before : store.openOn(firm, invoices)) {
            store.lock(firm, before)
                    .filter(one -> one.state() == SettlementState.OPEN)
                    .ifPresent(one -> end(firm, one, SettlementState.WITHDRAWN, offer.author(), today));
        }
        promises.replaced(firm, invoices, offer.author());
        var owed =
                claims.stream().map(Claim::open).reduce(Money.zero(offer.sum().currency()), Money::plus);
        var id = insert(firm, offer, owed, claims, today);
        var until = store.find(firm, id).orElseThrow().holdUntil();
        holds.placeOnEach(
                firm,
                new HoldRequest(
                        offer.debtor(),
                        null,
                        HoldKind.AGENT,
                        until,
                        "Settlement " + id + " is offered until " + offer.expiresOn(),
                        offer.author(),
                        id.source()),
                invoices);
        return id;
    }

    private SettlementId insert(FirmId firm, NewSettlement offer, Money owed, List<Claim> claims, LocalDate today) {
        try {
            return store.insert(firm, offer, owed, claims, today, businessDay.now());
        } catch (DuplicateKeyException _) {
            throw new RefusedException(
                    "invoices", "offered", "One of these was offered at the same moment", "look again");
        }
    }

    /** Ends without the money, or because of it; reminders of what is left go on. */
    void end(FirmId firm, Settlement settlement, SettlementState state, String by, LocalDate today) {
        store.end(firm, settlement.id(), state, today, by);
        holds.releaseCausedBy(firm, settlement.id().source(), by);
    }

    /** The sum is there: what is left is given up. */
    void paid(FirmId firm, Settlement settlement, LocalDate today) {
        end(firm, settlement, SettlementState.PAID, MACHINE, today);
        settlement.about().forEach(invoice -> writeOffs.writeOff(firm, invoice, "Settlement " + settlement.id()));
    }
}
