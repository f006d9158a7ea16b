package io.quittance.dunning;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.parties.DebtorKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vocabulary of the engine's tests: debtors, invoices, holds. A day is quiet only on Sundays and on 1 May. */
final class Cases {

    static final BusinessCalendar CALENDAR = (day, country) -> day.getMonthValue() == 5 && day.getDayOfMonth() == 1;

    /** A Monday without holidays around it. */
    static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private final Scenario scenario;
    private final List<ClaimInCase> claims = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final List<LocalDate> contacts = new ArrayList<>();
    private Set<Channel> channels = EnumSet.allOf(Channel.class);
    private boolean paused;
    private boolean senderAllowed = true;
    private @Nullable LocalDate stoppedOn;

    private Cases(Scenario scenario) {
        this.scenario = scenario;
    }

    static Cases aFrenchBusiness() {
        return debtorOf("fr-b2b");
    }

    static Cases aBelgianConsumer() {
        return debtorOf("be-consumer");
    }

    static Cases debtorOf(String scenario) {
        return new Cases(scenario(scenario));
    }

    static Scenario scenario(String key) {
        return DefaultScenarios.ALL.stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Cases owes(ClaimInCase claim) {
        claims.add(claim);
        return this;
    }

    Cases owes(long number, LocalDate dueOn) {
        return owes(invoice(number, dueOn));
    }

    Cases hasCredit(String amount) {
        return hasCredit(amount, "EUR");
    }

    Cases hasCredit(String amount, String currency) {
        credits.add(new Credit("AV-" + credits.size(), Money.parse(amount, currency)));
        return this;
    }

    Cases wasWrittenToOn(LocalDate... days) {
        contacts.addAll(List.of(days));
        return this;
    }

    Cases withoutEmail() {
        channels = EnumSet.of(Channel.LETTER);
        return this;
    }

    Cases withoutAddress() {
        channels = EnumSet.noneOf(Channel.class);
        return this;
    }

    Cases whoseMessageWasStoppedOn(LocalDate day) {
        stoppedOn = day;
        return this;
    }

    Cases ofAPausedFirm() {
        paused = true;
        return this;
    }

    Cases whereTheSenderIsNotAllowed() {
        senderAllowed = false;
        return this;
    }

    DebtorCase get() {
        var country = scenario.country() == null ? new CountryCode("ES") : scenario.country();
        var kind = scenario.kind() == DebtorKind.CONSUMER ? DebtorKind.CONSUMER : DebtorKind.BUSINESS;
        var situation = new Situation(
                new DebtorId(7),
                kind,
                country,
                Language.FR,
                channels,
                paused,
                senderAllowed,
                stoppedOn,
                scenario.rhythmDays(),
                List.copyOf(contacts),
                CALENDAR);
        return new DebtorCase(scenario, situation, List.copyOf(claims), List.copyOf(credits));
    }

    DayPlan on(LocalDate today) {
        return get().plan(today);
    }

    /** The decision for the debtor's only claim. */
    ReminderDecision decidedOn(LocalDate today) {
        return on(today).decisions().getFirst().decision();
    }

    static ClaimInCase invoice(long number, LocalDate dueOn) {
        return invoice(number, dueOn, "100.00", "EUR", 1, null);
    }

    static ClaimInCase invoice(
            long number, LocalDate dueOn, String amount, String currency, int occurrence, @Nullable Reason closed) {
        var claim = new Claim(
                new InvoiceId(number),
                "F-" + number,
                null,
                dueOn.minusDays(30),
                dueOn,
                Money.parse(amount, currency),
                occurrence,
                closed);
        return new ClaimInCase(claim, List.of(), List.of());
    }

    static ClaimInCase held(ClaimInCase claim, Reason reason, @Nullable LocalDate until) {
        var holds = new ArrayList<>(claim.holds());
        holds.add(new ActiveHold(reason, until));
        return new ClaimInCase(claim.claim(), claim.taken(), holds);
    }

    static ClaimInCase after(ClaimInCase claim, String step, LocalDate sentOn, TakenStep.Proof proof) {
        return after(claim, step, sentOn, proof, claim.claim().occurrence());
    }

    static ClaimInCase after(ClaimInCase claim, String step, LocalDate sentOn, TakenStep.Proof proof, int occurrence) {
        var known = DefaultScenarios.ALL.stream()
                .flatMap(s -> s.steps().stream())
                .filter(s -> s.key().equals(step))
                .findFirst()
                .orElseThrow();
        var sent = proof == TakenStep.Proof.SENT ? sentOn : null;
        return claim.with(new TakenStep(
                step,
                known.offsetDays(),
                known.noticeDays(),
                known.offsetDays(),
                known.channel(),
                occurrence,
                sentOn,
                sent,
                proof));
    }
}
