package io.quittance.dispatch;

import io.quittance.dispatch.ExitControl.Judgement;
import io.quittance.dispatch.OutcomeStore.StateChange;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.Firms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a way out uses: messages to carry, already checked, rendered and marked as leaving, and the place to say what came of
 * them. Both may happen in one transaction; nothing is carried inside one. Wants the engine's scope of the firm.
 */
@Component
public class MailOutbox {

    /**
     * Whoever claims a message must tell its outcome within this time or prolong its {@linkplain Leases lease}; afterwards its
     * fate counts as unknown. Short, because it is how long the mails of a dead node stand still.
     */
    public static final Duration LEASE = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(MailOutbox.class);

    private final OutboxStore store;
    private final OutcomeStore changes;
    private final Outcomes outcomes;
    private final ExitControl control;
    private final Compositions compositions;
    private final Firms firms;
    private final Debtors debtors;
    private final BusinessDay businessDay;

    MailOutbox(
            OutboxStore store,
            OutcomeStore changes,
            Outcomes outcomes,
            ExitControl control,
            Compositions compositions,
            Firms firms,
            Debtors debtors,
            BusinessDay businessDay) {
        this.store = store;
        this.changes = changes;
        this.outcomes = outcomes;
        this.control = control;
        this.compositions = compositions;
        this.firms = firms;
        this.debtors = debtors;
        this.businessDay = businessDay;
    }

    /**
     * Records what came of earlier mailOutbox and claims up to {@code limit} more. What is claimed was asked for the last time
     * just now: carry it at once or give it back as {@link DeliveryResult.NotTried}. An empty list means that nothing is due.
     *
     * @param kinds what is carried here
     */
    @Transactional
    public List<OutgoingMail> finishAndBegin(
            FirmId firmId, List<DeliveryResult.Attempt> finished, Set<MessageKind> kinds, int limit) {
        var firm = firms.get(firmId);
        outcomes.record(firm, finished);
        var ready = new ArrayList<OutgoingMail>();
        boolean more = limit > 0;
        while (more && ready.isEmpty()) {
            var due = claim(firm, kinds, limit);
            more = !due.isEmpty();
            ready.addAll(prepare(firm, due));
        }
        return ready;
    }

    /** The same for messages of every kind. */
    @Transactional
    public List<OutgoingMail> finishAndBegin(FirmId firmId, List<DeliveryResult.Attempt> finished, int limit) {
        return finishAndBegin(firmId, finished, EnumSet.allOf(MessageKind.class), limit);
    }

    /** Those of these firms with mails that may be due. Scope: platform. */
    @Transactional(readOnly = true)
    public List<FirmId> waiting(Collection<FirmId> firms) {
        return store.waiting(firms);
    }

    /**
     * Claiming the first due message failed as a whole: counts it against that message, so that it cannot stand in the way of
     * all others. After five times it goes no further.
     */
    @Transactional
    public void countFault(FirmId firm) {
        changes.countFault(firm, Channel.EMAIL, today(firms.get(firm)));
    }

    /** Why sending rests for this firm, if it does. */
    @Transactional(readOnly = true)
    public Optional<MessageReason> paused(FirmId firm) {
        return Optional.ofNullable(changes.paused(firm));
    }

    /** Sending goes on after somebody has looked. */
    @Transactional
    public void unpause(FirmId firm) {
        changes.unpause(firm);
    }

    private List<DueMessage> claim(Firm firm, Set<MessageKind> kinds, int limit) {
        var allowed = EnumSet.copyOf(kinds);
        allowed.retainAll(leaving(firm.stage()));
        return allowed.isEmpty() ? List.of() : store.due(firm.id(), today(firm), allowed, limit);
    }

    private static Set<MessageKind> leaving(FirmStage stage) {
        return switch (stage) {
            case LIVE -> EnumSet.allOf(MessageKind.class);
            case PAUSED -> EnumSet.complementOf(EnumSet.of(MessageKind.REMINDER));
            case DRAFT, REHEARSAL -> EnumSet.of(MessageKind.LOGIN_LINK);
        };
    }

    private List<OutgoingMail> prepare(Firm firm, List<DueMessage> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        var addressees = debtors.getAll(firm.id(), DueMessage.debtors(due));
        var judgements = control.judge(firm.id(), due, addressees, today(firm));
        var stays = new ArrayList<StateChange>();
        var leaving = new HashMap<DueMessage, Judgement.Leave>();
        for (var one : due) {
            switch (Objects.requireNonNull(judgements.get(one.message().id()))) {
                case Judgement.Leave leave -> leaving.put(one, leave);
                case Judgement.Stay stay -> stays.add(one.stay(stay));
            }
        }
        var ready = made(firm, leaving, addressees, stays);
        outcomes.stay(firm, stays);
        return ready;
    }

    private List<OutgoingMail> made(
            Firm firm,
            Map<DueMessage, Judgement.Leave> leaving,
            Map<DebtorId, Debtor> addressees,
            List<StateChange> stays) {
        var batch = compositions.begin(firm, leaving.keySet(), DueMessage.debtors(leaving.keySet()));
        var ready = new ArrayList<OutgoingMail>();
        var mails = new ArrayList<RenderedMail>();
        leaving.forEach((due, leave) -> {
            try {
                var to = Objects.requireNonNull(leave.to());
                var mail = batch.mail(due, addressees.get(due.message().debtor()), to);
                if (mail.to().equals(to)) {
                    ready.add(outgoing(due, mail));
                    mails.add(mail);
                } else {
                    stays.add(due.stay(new Judgement.Stay(MessageState.CANCELLED, MessageReason.ADDRESS_CHANGED)));
                }
            } catch (RuntimeException e) {
                LOG.warn("message {} of {} cannot be made", due.message().id(), firm.id(), e);
                stays.add(due.fault(e));
            }
        });
        batch.leave(mails, LEASE);
        return ready;
    }

    private static OutgoingMail outgoing(DueMessage due, RenderedMail mail) {
        var message = due.message();
        return new OutgoingMail(
                message.id(),
                message.kind(),
                due.fence() + 1,
                message.attempts() + 1,
                due.age(),
                mail.from(),
                mail.to(),
                mail.content());
    }

    private LocalDate today(Firm firm) {
        return businessDay.today(firm.zone());
    }
}
