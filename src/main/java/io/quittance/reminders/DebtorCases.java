package io.quittance.reminders;

import io.quittance.correspondence.Channel;
import io.quittance.correspondence.IdentityGuard;
import io.quittance.correspondence.Suppressions;
import io.quittance.dunning.Claim;
import io.quittance.dunning.ClaimInCase;
import io.quittance.dunning.Credit;
import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.Reason;
import io.quittance.dunning.Scenario;
import io.quittance.dunning.Situation;
import io.quittance.dunning.TakenStep;
import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Loads debtors' cases, a slice at a time with a handful of statements. Runs inside the caller's transaction. */
@Component
final class DebtorCases {

    private final CaseStore store;
    private final Firms firms;
    private final Debtors debtors;
    private final Scenarios scenarios;
    private final IdentityGuard guard;
    private final Suppressions suppressions;
    private final Positions positions;
    private final BusinessCalendar calendar;

    DebtorCases(
            CaseStore store,
            Firms firms,
            Debtors debtors,
            Scenarios scenarios,
            IdentityGuard guard,
            Suppressions suppressions,
            Positions positions,
            BusinessCalendar calendar) {
        this.store = store;
        this.firms = firms;
        this.debtors = debtors;
        this.scenarios = scenarios;
        this.guard = guard;
        this.suppressions = suppressions;
        this.positions = positions;
        this.calendar = calendar;
    }

    /** The cases of these debtors as they stand on a day, in the order given. */
    List<DebtorCase> load(FirmId firm, List<Long> ids, LocalDate on) {
        store.planAnew();
        var read = new Slice(firm, ids, on).cases();
        store.keepPlans();
        return read;
    }

    private final class Slice {

        private final Firm firm;
        private final LocalDate on;
        private final List<Long> ids;
        private final ScenarioBook book;
        private final Map<CountryCode, Boolean> senderAllowed = new HashMap<>();
        private final Map<Long, List<CaseStore.ClaimRow>> claims;
        private final Map<Long, List<TakenStep>> taken;
        private final Map<Long, List<CaseStore.HoldRow>> holds;
        private final Map<Long, List<LocalDate>> contacts;
        private final Map<DebtorId, List<Position>> owed;
        private final Set<Long> daysTaken;
        private Set<EmailAddress> suppressed = Set.of();

        Slice(FirmId firm, List<Long> ids, LocalDate on) {
            this.firm = firms.get(firm);
            this.on = on;
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
            var known =
                    debtors.getAll(firm.id(), ids.stream().map(DebtorId::new).toList());
            suppressed = suppressions.among(
                    firm.id(),
                    known.values().stream()
                            .map(Debtor::email)
                            .filter(Objects::nonNull)
                            .toList());
            var cases = new ArrayList<DebtorCase>(ids.size());
            for (var id : ids) {
                var debtor = known.get(new DebtorId(id));
                if (debtor != null) {
                    cases.add(load(debtor, claims.getOrDefault(id, List.of())));
                }
            }
            return cases;
        }

        private DebtorCase load(Debtor debtor, List<CaseStore.ClaimRow> rows) {
            var position = owed.getOrDefault(debtor.id(), List.of());
            var payable = new HashMap<InvoiceId, Money>();
            position.forEach(one -> one.claims().forEach(claim -> payable.put(claim.invoice(), claim.payable())));
            var scenario = book.of(debtor.kind(), debtor.country(), on);
            return new DebtorCase(
                    scenario,
                    situation(debtor, scenario),
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

        private Situation situation(Debtor debtor, Scenario scenario) {
            return new Situation(
                    debtor.id(),
                    debtor.kind(),
                    debtor.country(),
                    debtor.language(),
                    channels(debtor),
                    firm.pausedSince() != null && !firm.pausedSince().isAfter(on),
                    senderAllowed.computeIfAbsent(
                            debtor.country(),
                            country -> guard.refusal(firm.id(), country, on).isEmpty()),
                    daysTaken.contains(debtor.id().value()) ? on : null,
                    scenario.rhythmDays(),
                    contacts.getOrDefault(debtor.id().value(), List.of()),
                    calendar);
        }

        private Set<Channel> channels(Debtor debtor) {
            var channels = EnumSet.noneOf(Channel.class);
            if (debtor.email() != null && !suppressed.contains(debtor.email())) {
                channels.add(Channel.EMAIL);
            }
            if (debtor.address().isComplete()) {
                channels.add(Channel.LETTER);
            }
            return channels;
        }
    }
}
