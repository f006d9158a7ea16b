package io.quittance.notices;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.messages.MessageKind;
import io.quittance.notices.Notes.Note;
import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementOffered;
import io.quittance.plans.settlements.SettlementPaid;
import io.quittance.plans.settlements.Settlements;
import io.quittance.receivables.Positions;
import io.quittance.templates.PlanContent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings a firm's offer to take less to its debtor, and says that nothing is owed of it any more when the sum came in time. */
@Component
class SettlementNotes {

    static final String OFFERED = "plan-settlement";
    static final String PAID = "plan-settled";

    private final Settlements settlements;
    private final Positions positions;
    private final Notes notes;

    SettlementNotes(Settlements settlements, Positions positions, Notes notes) {
        this.settlements = settlements;
        this.positions = positions;
        this.notes = notes;
    }

    @EventListener
    void offered(SettlementOffered event) {
        settlements.find(event.firm(), event.settlement()).ifPresent(settlement -> {
            boolean isAsked = isAll(event.firm(), settlement);
            tell(event.firm(), OFFERED, settlement, content(settlement, isAsked, settlement.owed(), settlement.rest()));
        });
    }

    @EventListener
    void paid(SettlementPaid event) {
        settlements
                .find(event.firm(), event.settlement())
                .ifPresent(settlement ->
                        tell(event.firm(), PAID, settlement, content(settlement, false, null, event.givenUp())));
    }

    /** A transfer goes to the oldest of all that is owed: where the offer is about one of several, only its page can take the sum. */
    private boolean isAll(FirmId firm, Settlement settlement) {
        var currency = settlement.sum().currency();
        return positions.in(firm, settlement.debtor(), currency, notes.today(firm)).claims().stream()
                .allMatch(claim -> settlement.about().contains(claim.invoice()));
    }

    private void tell(FirmId firm, String template, Settlement settlement, PlanContent content) {
        var key = template + ":" + settlement.id();
        notes.tell(
                firm,
                settlement.debtor(),
                new Note(MessageKind.PLAN, key, template, settlement.about(), content, List.of()));
    }

    private static PlanContent content(Settlement settlement, boolean isAsked, @Nullable Money owed, Money givenUp) {
        var last = settlement.expiresOn();
        return new PlanContent(
                settlement.id().toString(),
                new PlanContent.Terms(1, settlement.sum(), last, last),
                null,
                settlement.sum(),
                isAsked,
                last,
                settlement.holdUntil(),
                List.of(),
                List.of(),
                new PlanContent.Claims(settlement.invoices(), owed, givenUp));
    }
}
