package io.quittance.reminders;

import io.quittance.dunning.ClaimInCase;
import io.quittance.dunning.DayPlan;
import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.DecidedClaim;
import io.quittance.dunning.PlannedReminder;
import io.quittance.dunning.Reason;
import io.quittance.dunning.ReminderDrafts;
import io.quittance.dunning.Step;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.messages.MessageDraft;
import io.quittance.reminders.ReminderRuns.Forecast;
import io.quittance.reminders.foretold.ForetoldMessages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Plays the coming days of all debtors in memory and keeps what would happen. Sends nothing, changes nothing else. */
@Component
final class RehearsalWork {

    private static final int FORETOLD_AT_A_TIME = 500;

    private final CaseStore debtors;
    private final DebtorCases cases;
    private final DecisionLogStore decisions;
    private final RunStore runs;
    private final ForetoldMessages foretold;
    private final Slices slices;

    RehearsalWork(
            CaseStore debtors,
            DebtorCases cases,
            DecisionLogStore decisions,
            RunStore runs,
            ForetoldMessages foretold,
            PlatformTransactionManager transactions) {
        this.debtors = debtors;
        this.cases = cases;
        this.decisions = decisions;
        this.runs = runs;
        this.foretold = foretold;
        this.slices = new Slices(transactions);
    }

    /** Plays from today on and keeps the days that were asked for. */
    void work(FirmId firm, Run run, LocalDate today) {
        slices.work(
                () -> {
                    runs.clear(firm, run.id());
                    foretold.clear(firm, run.id());
                    return debtors.allDebtors(firm);
                },
                slice -> rehearse(firm, run, slice, today),
                (_, _) -> {});
    }

    /** The messages that would leave to these debtors, whatever is held today. Keeps nothing. */
    List<Forecast> forecast(FirmId firm, Collection<Long> ids, LocalDate first, int days) {
        var all = List.copyOf(ids);
        var forecast = new ArrayList<Forecast>();
        for (int from = 0; from < all.size(); from += FORETOLD_AT_A_TIME) {
            var slice = all.subList(from, Math.min(from + FORETOLD_AT_A_TIME, all.size()));
            for (var debtor : cases.load(firm, slice, first)) {
                debtor.rehearse(first, first.plusDays(days - 1L), plan -> {
                    if (plan.reminder() != null) {
                        forecast.add(forecast(plan, plan.reminder()));
                    }
                });
            }
        }
        return forecast;
    }

    /** The message that a rehearsal made today would foretell for a debtor's day. */
    Optional<MessageDraft> draft(FirmId firm, DebtorId debtor, LocalDate today, LocalDate on) {
        return cases.rehearsed(firm, List.of(debtor.value()), today).stream()
                .flatMap(known -> known.foretold(today, on).stream()
                        .map(reminder -> ReminderDrafts.of(reminder, known.situation())))
                .findFirst();
    }

    private static Forecast forecast(DayPlan plan, PlannedReminder reminder) {
        var taking = plan.decisions().stream()
                .filter(decided -> reminder.step(decided.claim()) != null)
                .map(DecidedClaim::claim)
                .toList();
        return new Forecast(
                plan.on(),
                reminder.debtor(),
                taking.stream().map(ClaimInCase::invoice).toList(),
                taking.stream()
                        .filter(claim -> claim.taken().isEmpty())
                        .collect(Collectors.toMap(ClaimInCase::invoice, ClaimInCase::dueOn)));
    }

    private Runnable rehearse(FirmId firm, Run run, List<Long> ids, LocalDate today) {
        var kept = new Kept(new RunCounts(), new ArrayList<>(), new ArrayList<>());
        var start = today.isBefore(run.on()) ? today : run.on();
        for (var debtor : cases.rehearsed(firm, ids, start)) {
            var changes = new Changes(debtor, run.on(), kept);
            debtor.rehearse(start, run.on().plusDays(run.days() - 1L), changes);
        }
        decisions.rehearsed(firm, run.id(), kept.rows());
        foretold.keep(firm, run.id(), kept.messages());
        return () -> runs.count(firm, run.id(), kept.counts());
    }

    /** What is kept of a slice of debtors. */
    private record Kept(RunCounts counts, List<DecisionRow> rows, List<PlannedReminder> messages) {}

    /** Keeps a decision when it says something new about its invoice. */
    private static final class Changes implements DebtorCase.DayListener {

        private final DebtorCase debtor;
        private final LocalDate first;
        private final Kept kept;
        private final Map<InvoiceId, Said> before = new HashMap<>();

        private record Said(Reason reason, @Nullable Step step) {}

        Changes(DebtorCase debtor, LocalDate first, Kept kept) {
            this.debtor = debtor;
            this.first = first;
            this.kept = kept;
        }

        @Override
        public void planned(DayPlan plan) {
            if (plan.on().isBefore(first)) {
                return;
            }
            for (var decided : plan.decisions()) {
                var said =
                        new Said(decided.decision().reason(), decided.decision().step());
                if (!said.equals(before.put(decided.claim().invoice(), said))) {
                    kept.counts.decision(said.reason());
                    kept.rows.add(DecisionRow.of(debtor, decided, plan.on()));
                }
            }
            if (plan.reminder() != null) {
                kept.counts.message(plan.reminder());
                kept.messages.add(plan.reminder());
            }
        }
    }
}
