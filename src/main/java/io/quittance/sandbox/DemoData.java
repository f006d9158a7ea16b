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

    private static final String COMPLETE = "demo.complete";
    private static final String YES = "yes";
    private static final String NOT_YET = "not yet";

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

    /** Whether a demo was filled to its end; a start that finds another begins anew. */
    static boolean isComplete(DataDirectory data) {
        return YES.equals(data.kept(COMPLETE));
    }

    /** Whether a demo is being filled. */
    static boolean isBeingMade(DataDirectory data) {
        return NOT_YET.equals(data.kept(COMPLETE));
    }

    /** Clears what an earlier start left half done, and says that it is made anew. */
    static void begin(DataDirectory data) {
        data.startAnew();
        data.keep(COMPLETE, NOT_YET);
    }

    /** Makes the demo's data unless they are there. */
    void fillOnce() {
        if (isComplete(data)) {
            return;
        }
        var all = DemoFirms.all().stream()
                .map(firm -> new TenantScope.Operator().call(() -> firms.get(firms.create(firm))))
                .toList();
        all.forEach(this::letSend);
        people.settle(all);
        all.forEach(cards::connect);
        history.live(all);
        data.keep(COMPLETE, YES);
    }

    private void letSend(Firm firm) {
        new TenantScope.FirmStaff(firm.id())
                .run(() -> DemoFirms.COUNTRIES.forEach(country -> capacities.grant(
                        new SenderCapacity(firm.id(), country, Capacity.CREDITOR_OWN, null, SENDING_SINCE, null))));
    }
}
