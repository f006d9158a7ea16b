package io.quittance.reminders;

import io.quittance.dunning.ClaimInCase;
import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.ExitReason;
import io.quittance.dunning.LeavingReminder;
import io.quittance.dunning.ReminderPolicy;
import io.quittance.dunning.Situation;
import io.quittance.dunning.StopReason;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.messages.Channel;
import io.quittance.messages.LastCheck;
import io.quittance.messages.Message;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Verdict;
import io.quittance.parties.Firms;
import io.quittance.reminders.LastCheckStore.PlannedStep;
import io.quittance.reminders.LastCheckStore.PlannedTotal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the conditions of the {@link ReminderPolicy} again before a reminder leaves, for all messages with a few statements. */
@Component
@Transactional(readOnly = true)
class ReminderLastCheck implements LastCheck {

    private final LastCheckStore store;
    private final DebtorCases cases;
    private final PastCases past;
    private final Firms firms;
    private final ContactHours hours;
    private final BusinessDay businessDay;

    ReminderLastCheck(
            LastCheckStore store,
            DebtorCases cases,
            PastCases past,
            Firms firms,
            ContactHours hours,
            BusinessDay businessDay) {
        this.store = store;
        this.cases = cases;
        this.past = past;
        this.firms = firms;
        this.hours = hours;
        this.businessDay = businessDay;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.REMINDER;
    }

    @Override
    public boolean startsLegalClock(Message message) {
        return store.steps(message.firm(), List.of(message)).stream()
                .anyMatch(planned -> planned.step().startsLegalClock());
    }

    @Override
    public Verdict check(Message message) {
        return checkAll(List.of(message)).getFirst();
    }

    @Override
    public List<Verdict> checkAll(List<Message> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var firm = firms.get(messages.getFirst().firm());
        var planned = new Planned(firm.id(), messages, businessDay.today(firm.zone()));
        return messages.stream().map(planned::verdict).toList();
    }

    /** The cases of the messages, read once for all. */
    private final class Planned {

        private final LocalDate today;
        private final Map<Long, DebtorCase> debtors;
        private final Map<Long, List<PlannedStep>> steps;
        private final Map<Long, List<PlannedTotal>> totals;
        private final Map<InvoiceId, ClaimInCase> claims;

        Planned(FirmId firm, List<Message> messages, LocalDate today) {
            this.today = today;
            var ids = messages.stream()
                    .map(Message::debtor)
                    .filter(Objects::nonNull)
                    .map(debtor -> debtor.value())
                    .distinct()
                    .sorted()
                    .toList();
            this.debtors = cases.load(firm, ids, today).stream()
                    .collect(Collectors.toMap(
                            debtor -> debtor.situation().debtor().value(), Function.identity()));
            this.steps = store.steps(firm, messages).stream()
                    .collect(Collectors.groupingBy(step -> step.message().value()));
            this.totals = store.totals(firm, messages).stream()
                    .collect(Collectors.groupingBy(total -> total.message().value()));
            this.claims = debtors.values().stream()
                    .flatMap(debtor -> debtor.claims().stream())
                    .collect(Collectors.toMap(ClaimInCase::invoice, Function.identity()));
            var missing = new HashSet<InvoiceId>();
            messages.forEach(message -> missing.addAll(message.invoices()));
            missing.removeAll(claims.keySet());
            claims.putAll(past.closed(firm, missing));
        }

        Verdict verdict(Message message) {
            var leaving = leaving(message);
            if (leaving == null) {
                return new Verdict.Stop(MessageReason.NOT_PLANNED);
            }
            return leaving.stopped(ReminderPolicy.ALL, today)
                    .map(stopped -> verdict(stopped.stop().reason(), leaving.night()))
                    .orElse(Verdict.GO);
        }

        private Verdict verdict(StopReason reason, Duration night) {
            var why = MessageReason.valueOf(reason.name());
            return reason == ExitReason.OUTSIDE_CONTACT_HOURS ? new Verdict.Later(why, night) : new Verdict.Stop(why);
        }

        private @Nullable LeavingReminder leaving(Message message) {
            var debtor = message.debtor() == null
                    ? null
                    : debtors.get(message.debtor().value());
            var taken = steps.getOrDefault(message.id().value(), List.of());
            if (debtor == null || taken.isEmpty()) {
                return null;
            }
            var taking = new ArrayList<LeavingReminder.Claimed>(taken.size());
            var listed = new ArrayList<>(message.invoices());
            for (var step : taken) {
                var invoice = new InvoiceId(step.invoice());
                var claim = claims.get(invoice);
                if (claim == null) {
                    return null;
                }
                taking.add(new LeavingReminder.Claimed(claim, step.step(), step.claimed()));
                listed.remove(invoice);
            }
            return new LeavingReminder(
                    debtor,
                    taking,
                    listed,
                    totals.getOrDefault(message.id().value(), List.of()).stream()
                            .map(PlannedTotal::total)
                            .toList(),
                    message.plannedOn(),
                    night(message, debtor.situation()));
        }

        /** A letter is read when its reader wants. */
        private Duration night(Message message, Situation situation) {
            return message.channel() == Channel.LETTER
                    ? Duration.ZERO
                    : hours.wait(businessDay.now(), situation.zone(), situation.country());
        }
    }
}
