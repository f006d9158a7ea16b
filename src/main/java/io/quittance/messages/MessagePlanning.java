package io.quittance.messages;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.parties.Debtors;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plans messages: what the firm may send goes to its way out, the rest is kept as HELD with the reason. */
@Component
class MessagePlanning {

    private final PlanStore plans;
    private final IdentityGuard guard;
    private final Debtors debtors;
    private final WaysOut waysOut;
    private final BusinessDay businessDay;

    MessagePlanning(PlanStore plans, IdentityGuard guard, Debtors debtors, WaysOut waysOut, BusinessDay businessDay) {
        this.plans = plans;
        this.guard = guard;
        this.debtors = debtors;
        this.waysOut = waysOut;
        this.businessDay = businessDay;
    }

    /** In the caller's transaction; the identifiers in the order of the drafts, known ones included. */
    List<MessageId> plan(FirmId firm, List<MessageDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var planned = plans.insert(firm, judged(firm, drafts), businessDay.now());
        drafts.stream()
                .filter(draft -> !draft.isExpress())
                .map(MessageDraft::channel)
                .distinct()
                .forEach(channel -> waysOut.wake(firm, channel));
        drafts.stream()
                .filter(MessageDraft::isExpress)
                .map(draft -> Objects.requireNonNull(planned.get(draft.key())))
                .forEach(message -> waysOut.express(firm, message));
        return drafts.stream()
                .map(draft -> Objects.requireNonNull(planned.get(draft.key())))
                .toList();
    }

    private List<PlannedMessage> judged(FirmId firm, List<MessageDraft> drafts) {
        var addressees = debtors.getAll(
                firm,
                drafts.stream()
                        .map(MessageDraft::debtor)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        var known = new HashMap<Map.Entry<CountryCode, LocalDate>, Optional<MessageReason>>();
        boolean silent = guard.isSilent(firm);
        return drafts.stream()
                .map(draft -> {
                    var debtor = addressees.get(draft.debtor());
                    if (debtor != null && silent && draft.kind() != MessageKind.LOGIN_LINK) {
                        return new PlannedMessage(draft, MessageState.HELD, MessageReason.FIRM_PAUSED);
                    }
                    return debtor == null
                            ? allowed(draft)
                            : known.computeIfAbsent(
                                            Map.entry(debtor.country(), draft.plannedOn()),
                                            at -> guard.refusal(firm, at.getKey(), at.getValue()))
                                    .map(reason -> new PlannedMessage(draft, MessageState.HELD, reason))
                                    .orElseGet(() -> allowed(draft));
                })
                .toList();
    }

    private static PlannedMessage allowed(MessageDraft draft) {
        return new PlannedMessage(draft, MessageState.PLANNED, null);
    }
}
