package io.quittance.correspondence;

import io.quittance.correspondence.ExitControl.Judgement;
import io.quittance.correspondence.SettlementStore.Settlement;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.MessageId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the way out by post uses: letters that are due, asked about for the last time, made and kept; and the place to say
 * that they lie in the print folder. A letter that was begun is never made again. Wants the engine's scope of the firm.
 */
@Component
public class LetterDepartures {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDepartures.class);

    private final LetterStore letters;
    private final DepartureStore departures;
    private final SettlementStore settlements;
    private final ContentStore contents;
    private final Outcomes outcomes;
    private final ExitControl control;
    private final Compositions compositions;
    private final LetterComposer composer;
    private final Firms firms;
    private final Debtors debtors;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    LetterDepartures(
            LetterStore letters,
            DepartureStore departures,
            SettlementStore settlements,
            ContentStore contents,
            Outcomes outcomes,
            ExitControl control,
            Compositions compositions,
            LetterComposer composer,
            Firms firms,
            Debtors debtors,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.departures = departures;
        this.settlements = settlements;
        this.contents = contents;
        this.outcomes = outcomes;
        this.control = control;
        this.compositions = compositions;
        this.composer = composer;
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
    public List<LetterDeparture> begin(FirmId firmId, LocalDate writtenOn, int limit) {
        var firm = firms.get(firmId);
        var ready = List.<LetterDeparture>of();
        var due = letters.due(firmId, writtenOn, firm.pausedSince() == null, limit);
        while (!due.isEmpty() && ready.isEmpty()) {
            ready = prepare(firm, due, writtenOn);
            due = ready.isEmpty() ? letters.due(firmId, writtenOn, firm.pausedSince() == null, limit) : due;
        }
        return ready;
    }

    /** Taking the first due letter failed as a whole: counts it against that letter, so that it does not stop the others. */
    @Transactional
    public void poisoned(FirmId firm, LocalDate today) {
        settlements.poison(firm, Channel.LETTER, today);
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
    public void waitFor(FirmId firm, String reason) {
        letters.waitFor(firm, reason);
    }

    private List<LetterDeparture> prepare(Firm firm, List<DueMessage> due, LocalDate writtenOn) {
        var addressees = debtors.getAll(firm.id(), DueMessage.debtors(due));
        var judgements = control.judge(firm.id(), due, addressees, writtenOn);
        var group = new Group(firm, writtenOn, addressees);
        for (var one : due) {
            switch (Objects.requireNonNull(judgements.get(one.message().id()))) {
                case Judgement.Leave _ -> group.make(one);
                case Judgement.Stay stay -> group.stays.add(one.stay(stay));
            }
        }
        return group.leave();
    }

    /** Letters that are taken together. */
    private final class Group {

        private final Firm firm;
        private final LocalDate writtenOn;
        private final Map<DebtorId, Debtor> addressees;
        private final MessageComposer.Sender sender;
        private final Set<DebtorId> writtenTo;
        private final List<Settlement> stays = new ArrayList<>();
        private final List<RenderedPaper> made = new ArrayList<>();
        private final List<LetterDeparture> ready = new ArrayList<>();

        private Group(Firm firm, LocalDate writtenOn, Map<DebtorId, Debtor> addressees) {
            this.firm = firm;
            this.writtenOn = writtenOn;
            this.addressees = addressees;
            this.sender = compositions.sender(firm);
            this.writtenTo = new HashSet<>(departures.writtenTo(firm.id(), addressees.keySet()));
        }

        private void make(DueMessage due) {
            var message = due.message();
            try {
                var debtor = Objects.requireNonNull(addressees.get(message.debtor()));
                boolean first = !writtenTo.contains(debtor.id());
                var paper = composer.compose(sender, due, debtor, writtenOn, first);
                var letter = paper.letter();
                made.add(paper);
                ready.add(new LetterDeparture(
                        message.id(),
                        debtor,
                        message.invoices(),
                        letter.envelope(),
                        letter.pages(),
                        Hashes.sha256Hex(letter.pdf())));
            } catch (UnprintableException e) {
                stays.add(due.fail(e.reason(), String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                LOG.warn("letter {} of {} cannot be made", message.id(), firm.id(), e);
                stays.add(due.fault(e));
            }
        }

        private List<LetterDeparture> leave() {
            if (!made.isEmpty()) {
                contents.keep(firm.id(), made);
                departures.leave(firm.id(), made, businessDay.now(), null);
            }
            outcomes.stay(firm, stays);
            return ready;
        }
    }
}
