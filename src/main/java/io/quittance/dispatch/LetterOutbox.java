package io.quittance.dispatch;

import io.quittance.archive.Archive;
import io.quittance.dispatch.ExitControl.Judgement;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageSent;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the way out by post uses: letters that are due, asked about for the last time, made and kept; and the place to say
 * that they lie in the print folder. A letter that was begun is never made again. Wants the engine's scope of the firm.
 */
@Component
public class LetterOutbox {

    private final LetterStore letters;
    private final LetterGroups groups;
    private final OutcomeStore changes;
    private final Archive contents;
    private final Outcomes outcomes;
    private final ExitControl control;
    private final Firms firms;
    private final Debtors debtors;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    LetterOutbox(
            LetterStore letters,
            LetterGroups groups,
            OutcomeStore changes,
            Archive contents,
            Outcomes outcomes,
            ExitControl control,
            Firms firms,
            Debtors debtors,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.groups = groups;
        this.changes = changes;
        this.contents = contents;
        this.outcomes = outcomes;
        this.control = control;
        this.firms = firms;
        this.debtors = debtors;
        this.businessDay = businessDay;
        this.events = events;
    }

    /**
     * Takes up to {@code limit} letters that are due. One that cannot be made says why and stands in nobody's way.
     *
     * @param writtenOn the date on the letters
     * @return empty when nothing is due any more
     */
    @Transactional
    public List<OutgoingLetter> begin(FirmId firmId, LocalDate writtenOn, int limit) {
        var firm = firms.get(firmId);
        var ready = List.<OutgoingLetter>of();
        if (!firm.stage().writes()) {
            return ready;
        }
        var due = letters.due(firmId, writtenOn, firm.stage() == FirmStage.LIVE, limit);
        while (!due.isEmpty() && ready.isEmpty()) {
            ready = prepare(firm, due, writtenOn);
            due = ready.isEmpty() ? letters.due(firmId, writtenOn, firm.stage() == FirmStage.LIVE, limit) : due;
        }
        return ready;
    }

    /** Taking the first due letter failed as a whole: counts it against that letter, so that it does not stop the others. */
    @Transactional
    public void countFault(FirmId firm, LocalDate today) {
        changes.countFault(firm, Channel.LETTER, today);
    }

    /** The letters lie where the printer takes them. Those that were said so before are passed over. */
    @Transactional
    public void printed(FirmId firm, Collection<MessageId> messages, LocalDate printedOn, String detail) {
        letters.printed(firm, messages, printedOn, businessDay.now(), detail)
                .forEach((message, key) -> events.publishEvent(new MessageSent(firm, message, key, printedOn)));
    }

    /** The file of each of these letters. @throws IllegalStateException when one is not what was kept */
    @Transactional(readOnly = true)
    public Map<MessageId, byte[]> contents(FirmId firm, Collection<MessageId> messages) {
        return contents.contents(firm, messages);
    }

    /** True when letters are due and none was planned in the last seconds, so that a run's letters stay together. */
    @Transactional(readOnly = true)
    public boolean isReady(FirmId firm) {
        return letters.isReady(firm, businessDay.today(firms.get(firm).zone()));
    }

    /** Says with every waiting letter why it waits. */
    @Transactional
    public void waitFor(FirmId firm, MessageReason reason) {
        letters.waitFor(firm, reason);
    }

    private List<OutgoingLetter> prepare(Firm firm, List<DueMessage> due, LocalDate writtenOn) {
        var addressees = debtors.getAll(firm.id(), DueMessage.debtors(due));
        var judgements = control.judge(firm.id(), due, addressees, writtenOn);
        var group = groups.begin(firm, writtenOn, addressees);
        var leaving = new ArrayList<DueMessage>();
        for (var one : due) {
            switch (Objects.requireNonNull(judgements.get(one.message().id()))) {
                case Judgement.Leave _ -> leaving.add(one);
                case Judgement.Stay stay -> group.stay(one.stay(stay));
            }
        }
        group.make(leaving);
        outcomes.stay(firm, group.stays());
        return group.leave();
    }
}
