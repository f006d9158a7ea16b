package io.quittance.sandbox;

import io.quittance.parties.Capacity;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import io.quittance.parties.SenderCapacity;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Fills a new demo: firms, people, and then some weeks that are lived through, not written down. */
@Component
class DemoData {

    /** Kept when the demo is complete; a start that finds it missing begins anew. */
    static final String COMPLETE = "demo.complete";

    private static final LocalDate SENDING_SINCE = LocalDate.of(2026, 1, 1);

    private final Firms firms;
    private final SenderCapacities capacities;
    private final DemoPeople people;
    private final DemoCards cards;
    private final DemoHistory history;
    private final DataDirectory data;

    DemoData(
            Firms firms,
            SenderCapacities capacities,
            DemoPeople people,
            DemoCards cards,
            DemoHistory history,
            DataDirectory data) {
        this.firms = firms;
        this.capacities = capacities;
        this.people = people;
        this.cards = cards;
        this.history = history;
        this.data = data;
    }

    /** Makes the demo's data unless they are there. */
    void fillOnce() {
        if (data.kept(COMPLETE) != null) {
            return;
        }
        var all = DemoFirms.all().stream()
                .map(firm -> new TenantScope.Operator().call(() -> firms.get(firms.create(firm))))
                .toList();
        all.forEach(this::letSend);
        people.settle(all);
        all.forEach(cards::connect);
        history.live(all);
        data.keep(COMPLETE, "yes");
    }

    private void letSend(Firm firm) {
        new TenantScope.FirmStaff(firm.id())
                .run(() -> DemoFirms.COUNTRIES.forEach(country -> capacities.grant(
                        new SenderCapacity(firm.id(), country, Capacity.CREDITOR_OWN, null, SENDING_SINCE, null))));
    }
}
