package io.quittance.reminders;

import io.quittance.dunning.Claim;
import io.quittance.dunning.ClaimInCase;
import io.quittance.dunning.Credit;
import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.Reason;
import io.quittance.dunning.Scenario;
import io.quittance.dunning.Situation;
import io.quittance.dunning.TakenStep;
import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import io.quittance.reminders.Addressees.Addressee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Loads debtors' cases, a slice at a time with a handful of statements. Runs inside the caller's transaction. */
@Component
final class DebtorCases {

    private final CaseStore store;
    private final Firms firms;
    private final Addressees addressees;
    private final Scenarios scenarios;
    private final Positions positions;
    private final BusinessCalendar calendar;

    DebtorCases(
            CaseStore store,
            Firms firms,
            Addressees addressees,
            Scenarios scenarios,
            Positions positions,
            BusinessCalendar calendar) {
        this.store = store;
        this.firms = firms;
        this.addressees = addressees;
        this.scenarios = scenarios;
        this.positions = positions;
        this.calendar = calendar;
    }

    /** The cases of these debtors as of a day, in the order given. */
    List<DebtorCase> load(FirmId firm, List<Long> ids, LocalDate on) {
        return read(firm, ids, on, false);
    }

    /** The same for a rehearsal: a firm that was never live is taken as if it were, because that is what it wants to know. */
    List<DebtorCase> rehearsed(FirmId firm, List<Long> ids, LocalDate on) {
        return read(firm, ids, on, true);
    }

    private List<DebtorCase> read(FirmId firm, List<Long> ids, LocalDate on, boolean asLive) {
        store.planAnew();
        var read = new Slice(firm, ids, on, asLive).cases();
        store.keepPlans();
        return read;
    }

    private final class Slice {

        private final Firm firm;
        private final LocalDate on;
        private final boolean asLive;
        private final List<Long> ids;
        private final ScenarioBook book;
        private final Map<Long, List<CaseStore.ClaimRow>> claims;
        private final Map<Long, List<TakenStep>> taken;
        private final Map<Long, List<CaseStore.HoldRow>> holds;
        private final Map<Long, List<LocalDate>> contacts;
        private final Map<DebtorId, List<Position>> owed;
        private final Set<Long> daysTaken;

        Slice(FirmId firm, List<Long> ids, LocalDate on, boolean asLive) {
            this.firm = firms.get(firm);
            this.on = on;
            this.asLive = asLive;
            this.ids = ids;
            this.book = scenarios.book(firm);
            var rows = store.claims(firm, ids);
            this.claims = rows.stream().collect(Collectors.groupingBy(CaseStore.ClaimRow::debtor));
            var invoices = rows.stream().map(CaseStore.ClaimRow::invoice).toList();
            this.owed = positions.ofAll(firm, ids.stream().map(DebtorId::new).toList(), on);
            this.taken = store.taken(firm, invoices, on).stream()
                    .collect(Collectors.groupingBy(
                            CaseStore.TakenRow::invoice,
                            Collectors.mapping(CaseStore.TakenRow::step, Collectors.toList())));
            this.holds = store.holds(firm, ids, on).stream().collect(Collectors.groupingBy(CaseStore.HoldRow::debtor));
            var days = store.contacts(firm, ids, on);
            this.daysTaken = days.stream()
                    .filter(CaseStore.ContactRow::stopped)
                    .map(CaseStore.ContactRow::debtor)
                    .collect(Collectors.toSet());
            this.contacts = days.stream()
                    .filter(day -> !day.stopped())
                    .collect(Collectors.groupingBy(
                            CaseStore.ContactRow::debtor,
                            Collectors.mapping(CaseStore.ContactRow::day, Collectors.toList())));
        }

        List<DebtorCase> cases() {
            var known = addressees.of(firm.id(), ids.stream().map(DebtorId::new).toList(), on);
            var cases = new ArrayList<DebtorCase>(ids.size());
            for (var id : ids) {
                var debtor = known.get(new DebtorId(id));
                if (debtor != null) {
                    cases.add(load(debtor, claims.getOrDefault(id, List.of())));
                }
            }
            return cases;
        }

        private DebtorCase load(Addressee addressee, List<CaseStore.ClaimRow> rows) {
            var debtor = addressee.debtor();
            var position = owed.getOrDefault(debtor.id(), List.of());
            var payable = new HashMap<InvoiceId, Money>();
            position.forEach(one -> one.claims().forEach(claim -> payable.put(claim.invoice(), claim.payable())));
            var scenario = book.of(debtor.kind(), debtor.country(), on);
            return new DebtorCase(
                    scenario,
                    situation(addressee, scenario),
                    rows.stream()
                            .filter(row -> !row.credit())
                            .map(row -> claim(row, payable))
                            .toList(),
                    position.stream()
                            .flatMap(one -> one.credits().stream())
                            .map(Slice::credit)
                            .toList());
        }

        private static Credit credit(Position.Credit credit) {
            return new Credit(credit instanceof Position.Credit.Note note ? note.number() : null, credit.amount());
        }

        private ClaimInCase claim(CaseStore.ClaimRow row, Map<InvoiceId, Money> payable) {
            var invoice = new InvoiceId(row.invoice());
            var claim = new Claim(
                    invoice,
                    row.number(),
                    row.description(),
                    row.issuedOn(),
                    row.dueOn(),
                    payable.getOrDefault(invoice, row.open()),
                    row.occurrence(),
                    Reason.of(row.state()));
            var standing = holds.getOrDefault(row.debtor(), List.of()).stream()
                    .filter(hold -> hold.invoice() == null || hold.invoice() == row.invoice())
                    .map(CaseStore.HoldRow::hold)
                    .toList();
            return new ClaimInCase(claim, taken.getOrDefault(row.invoice(), List.of()), standing);
        }

        private Situation situation(Addressee addressee, Scenario scenario) {
            var debtor = addressee.debtor();
            return new Situation(
                    debtor.id(),
                    debtor.kind(),
                    debtor.country(),
                    debtor.language(),
                    addressee.channels(),
                    firm.restsOn(on) && !(asLive && !firm.stage().writes()),
                    addressee.senderAllowed(),
                    daysTaken.contains(debtor.id().value()) ? on : null,
                    scenario.rhythmDays(),
                    contacts.getOrDefault(debtor.id().value(), List.of()),
                    calendar);
        }
    }
}
