package io.quittance.dispatch;

import io.quittance.dispatch.ExitControl.Judgement;
import io.quittance.dispatch.OutcomeStore.StateChange;
import io.quittance.dispatch.OutgoingMaker.Group;
import io.quittance.dispatch.OutgoingMaker.Leaving;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageKind;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.Firms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one outbox. Every way out claims what is due, already checked for the last time, made, kept and marked as leaving;
 * delivers it outside any transaction; and records what came of each attempt. Scope: the firm's engine.
 */
@Component
public class MessageOutbox {

    /**
     * Whoever claims a mail must tell its outcome within this time or prolong its {@linkplain Leases lease}; afterwards its
     * fate counts as unknown. Short, because it is how long the mails of a dead node wait. A letter has no such time:
     * its print batch says what became of it.
     */
    public static final Duration LEASE = Duration.ofSeconds(15);

    private final OutboxStore store;
    private final Outcomes outcomes;
    private final ExitControl control;
    private final Makers makers;
    private final Firms firms;
    private final Debtors debtors;
    private final BusinessDay businessDay;

    MessageOutbox(
            OutboxStore store,
            Outcomes outcomes,
            ExitControl control,
            Makers makers,
            Firms firms,
            Debtors debtors,
            BusinessDay businessDay) {
        this.store = store;
        this.outcomes = outcomes;
        this.control = control;
        this.makers = makers;
        this.firms = firms;
        this.debtors = debtors;
        this.businessDay = businessDay;
    }

    /**
     * Claims messages that are due. They were asked about for the last time just now: deliver them at once or give them back as
     * {@link DeliveryResult.NotTried}. One that cannot be made says why and keeps no other from leaving.
     *
     * @return empty when nothing is due
     */
    @Transactional
    public <D extends Outgoing> List<D> claim(FirmId firmId, Claim<D> claim) {
        var firm = firms.get(firmId);
        var on = Objects.requireNonNullElseGet(claim.on(), () -> today(firm));
        var maker = makers.of(claim.form());
        var kinds = leaving(firm.stage(), claim.kinds());
        var ready = List.<Outgoing>of();
        boolean more = claim.limit() > 0 && !kinds.isEmpty();
        while (more && ready.isEmpty()) {
            var due = store.due(firmId, maker.channel(), kinds, on, claim.limit());
            more = !due.isEmpty();
            ready = more ? prepare(firm, maker, on, due) : ready;
        }
        return ready.stream().map(claim.form()::cast).toList();
    }

    /** Records how attempts ended. An outcome that is not of the latest claim of its message changes nothing. */
    @Transactional
    public void record(FirmId firmId, List<DeliveryOutcome> ended) {
        var firm = firms.get(firmId);
        outcomes.record(firm, ended, today(firm));
    }

    /** The same, @param on the day that counts as the day of sending */
    @Transactional
    public void record(FirmId firm, List<DeliveryOutcome> ended, LocalDate on) {
        outcomes.record(firms.get(firm), ended, on);
    }

    /** Both in one transaction: half the commits of a lane that carries one group after another. */
    @Transactional
    public <D extends Outgoing> List<D> recordAndClaim(FirmId firm, List<DeliveryOutcome> ended, Claim<D> claim) {
        record(firm, ended);
        return claim(firm, claim);
    }

    /** The attempts under way at these messages, for a way out that has only its own records of what it took. */
    @Transactional(readOnly = true)
    public List<DeliveryAttempt> underWay(FirmId firm, Collection<MessageId> messages) {
        return store.underWay(firm, messages);
    }

    /**
     * Claiming the first due message of a way out failed as a whole: counts it against that message, so that it cannot stand in
     * the way of all others. After five times it goes no further.
     */
    @Transactional
    public void countFault(FirmId firm, Channel channel) {
        outcomes.countFault(firms.get(firm), channel);
    }

    private static Set<MessageKind> leaving(FirmStage stage, Set<MessageKind> asked) {
        var kinds = EnumSet.copyOf(asked);
        kinds.retainAll(
                switch (stage) {
                    case LIVE -> EnumSet.allOf(MessageKind.class);
                    case PAUSED -> EnumSet.complementOf(EnumSet.of(MessageKind.REMINDER));
                    case DRAFT, REHEARSAL -> EnumSet.of(MessageKind.LOGIN_LINK);
                });
        return kinds;
    }

    private List<Outgoing> prepare(Firm firm, OutgoingMaker maker, LocalDate on, List<DueMessage> due) {
        var addressees = debtors.getAll(firm.id(), DueMessage.debtors(due));
        var judgements = control.judge(firm.id(), due, addressees, on);
        var stays = new ArrayList<StateChange>();
        var leaving = new ArrayList<Leaving>();
        for (var one : due) {
            switch (Objects.requireNonNull(judgements.get(one.message().id()))) {
                case Judgement.Leave leave -> leaving.add(new Leaving(one, leave));
                case Judgement.Stay stay -> stays.add(one.stay(stay));
            }
        }
        var written = leaving.isEmpty() ? Set.<DebtorId>of() : store.writtenTo(firm.id(), addressees.keySet());
        var ready = makers.leave(maker, new Group(firm, on, leaving, addressees, written), stays);
        outcomes.stay(firm, stays, on);
        return ready;
    }

    private LocalDate today(Firm firm) {
        return businessDay.today(firm.zone());
    }
}
