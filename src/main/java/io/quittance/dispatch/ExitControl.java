package io.quittance.dispatch;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.IdentityGuard;
import io.quittance.messages.LastCheck;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.messages.Suppressions;
import io.quittance.messages.Verdict;
import io.quittance.parties.Debtor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The last questions before a message leaves: may this firm write, is there an address for its way out, does it still hold. */
@Component
final class ExitControl {

    private final IdentityGuard guard;
    private final Suppressions suppressions;
    private final ObjectProvider<LastCheck> lastChecks;

    /** What the control says. */
    sealed interface Judgement {
        /** It leaves. @param to the address of a mail, null for a letter */
        record Leave(@Nullable EmailAddress to) implements Judgement {}

        /** It stays in this state, and is looked at again after the pause when that is PLANNED. */
        record Stay(MessageState state, MessageReason reason, long pauseSeconds) implements Judgement {
            Stay(MessageState state, MessageReason reason) {
                this(state, reason, 0);
            }
        }
    }

    ExitControl(IdentityGuard guard, Suppressions suppressions, ObjectProvider<LastCheck> lastChecks) {
        this.guard = guard;
        this.suppressions = suppressions;
        this.lastChecks = lastChecks;
    }

    /** Judges messages of one firm, in the transaction that marks them as leaving. */
    Map<MessageId, Judgement> judge(FirmId firm, List<DueMessage> due, Map<DebtorId, Debtor> debtors, LocalDate today) {
        var judgements = new HashMap<MessageId, Judgement>();
        var refused = new HashMap<CountryCode, Optional<MessageReason>>();
        var suppressed = suppressed(firm, due, debtors);
        for (var one : due) {
            var debtor = debtors.get(one.message().debtor());
            var refusal = debtor == null
                    ? Optional.<MessageReason>empty()
                    : refused.computeIfAbsent(debtor.country(), country -> guard.refusal(firm, country, today));
            judgements.put(
                    one.message().id(),
                    refusal.<Judgement>map(reason -> new Judgement.Stay(MessageState.HELD, reason))
                            .orElseGet(() -> reachable(one, debtor, suppressed)));
        }
        askLast(due, judgements);
        return judgements;
    }

    private static Judgement reachable(DueMessage due, @Nullable Debtor debtor, Set<EmailAddress> suppressed) {
        if (due.message().channel() == Channel.LETTER) {
            return debtor != null && debtor.address().isComplete()
                    ? new Judgement.Leave(null)
                    : new Judgement.Stay(MessageState.FAILED, MessageReason.NO_ADDRESS);
        }
        var to = address(due, debtor);
        if (to == null) {
            return new Judgement.Stay(MessageState.FAILED, MessageReason.NO_ADDRESS);
        }
        return suppressed.contains(to)
                ? new Judgement.Stay(MessageState.FAILED, MessageReason.SUPPRESSED)
                : new Judgement.Leave(to);
    }

    private void askLast(List<DueMessage> due, Map<MessageId, Judgement> judgements) {
        for (var check : lastChecks.orderedStream().toList()) {
            var asked = due.stream()
                    .map(DueMessage::message)
                    .filter(message -> message.kind() == check.kind())
                    .filter(message -> judgements.get(message.id()) instanceof Judgement.Leave)
                    .toList();
            if (!asked.isEmpty()) {
                var verdicts = check.checkAll(asked);
                for (int i = 0; i < asked.size(); i++) {
                    var message = asked.get(i).id();
                    stay(verdicts.get(i)).ifPresent(stay -> judgements.put(message, stay));
                }
            }
        }
    }

    private static Optional<Judgement> stay(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Go _ -> Optional.empty();
            case Verdict.Stop(var reason) -> Optional.of(new Judgement.Stay(MessageState.CANCELLED, reason));
            case Verdict.Later(var reason, var pause) ->
                Optional.of(new Judgement.Stay(MessageState.PLANNED, reason, pause.toSeconds()));
        };
    }

    private Set<EmailAddress> suppressed(FirmId firm, List<DueMessage> due, Map<DebtorId, Debtor> debtors) {
        return suppressions.among(
                firm,
                due.stream()
                        .filter(one -> one.message().channel() == Channel.EMAIL)
                        .map(one -> address(one, debtors.get(one.message().debtor())))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable EmailAddress address(DueMessage due, @Nullable Debtor debtor) {
        var planned = due.recipient();
        return planned != null ? planned : debtor == null ? null : debtor.email();
    }
}
