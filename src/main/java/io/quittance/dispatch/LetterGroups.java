package io.quittance.dispatch;

import io.quittance.archive.Archive;
import io.quittance.dispatch.OutcomeStore.StateChange;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Hashes;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the letters of a group of messages and keeps them. */
@Component
final class LetterGroups {

    private static final Logger LOG = LoggerFactory.getLogger(LetterGroups.class);

    private final LetterComposer composer;
    private final Compositions compositions;
    private final OutboxStore mailOutbox;
    private final Archive contents;
    private final BusinessDay businessDay;

    LetterGroups(
            LetterComposer composer,
            Compositions compositions,
            OutboxStore mailOutbox,
            Archive contents,
            BusinessDay businessDay) {
        this.composer = composer;
        this.compositions = compositions;
        this.mailOutbox = mailOutbox;
        this.contents = contents;
        this.businessDay = businessDay;
    }

    /** Begins a group of one firm. */
    Group begin(Firm firm, LocalDate writtenOn, Map<DebtorId, Debtor> addressees) {
        return new Group(firm, writtenOn, addressees);
    }

    /** What came of making a letter. */
    private sealed interface Attempt {
        record Made(RenderedPaper paper, OutgoingLetter outgoing) implements Attempt {}

        record Failed(StateChange why) implements Attempt {}
    }

    /** Letters that are taken together; {@link #leave} marks them as leaving and keeps what was made. */
    final class Group {

        private final Firm firm;
        private final LocalDate writtenOn;
        private final Map<DebtorId, Debtor> addressees;
        private final MessageComposer.Sender sender;
        private final Set<DebtorId> writtenTo;
        private final List<StateChange> stays = new ArrayList<>();
        private final List<RenderedPaper> made = new ArrayList<>();
        private final List<OutgoingLetter> ready = new ArrayList<>();

        private Group(Firm firm, LocalDate writtenOn, Map<DebtorId, Debtor> addressees) {
            this.firm = firm;
            this.writtenOn = writtenOn;
            this.addressees = addressees;
            this.sender = compositions.sender(firm);
            this.writtenTo = new HashSet<>(mailOutbox.writtenTo(firm.id(), addressees.keySet()));
        }

        /** It does not leave. */
        void stay(StateChange change) {
            stays.add(change);
        }

        /** Why those that do not leave stay. */
        List<StateChange> stays() {
            return stays;
        }

        /** Makes the letters, or says why there is none, on all processors: each is made of what was read before. */
        void make(List<DueMessage> due) {
            due.parallelStream().map(this::attempt).toList().forEach(this::take);
        }

        private Attempt attempt(DueMessage due) {
            var message = due.message();
            try {
                var debtor = Objects.requireNonNull(addressees.get(message.debtor()));
                boolean first = !writtenTo.contains(debtor.id());
                var paper = composer.compose(sender, due, debtor, writtenOn, first);
                var letter = paper.letter();
                return new Attempt.Made(
                        paper,
                        new OutgoingLetter(
                                message.id(),
                                debtor,
                                message.invoices(),
                                letter.envelope(),
                                letter.pages(),
                                Hashes.sha256Hex(letter.pdf())));
            } catch (UnprintableException e) {
                return new Attempt.Failed(due.fail(e.reason(), String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                LOG.warn("letter {} of {} cannot be made", message.id(), firm.id(), e);
                return new Attempt.Failed(due.fault(e));
            }
        }

        private void take(Attempt attempt) {
            switch (attempt) {
                case Attempt.Made(var paper, var outgoing) -> {
                    made.add(paper);
                    ready.add(outgoing);
                }
                case Attempt.Failed(var why) -> stays.add(why);
            }
        }

        List<OutgoingLetter> leave() {
            if (!made.isEmpty()) {
                contents.keep(firm.id(), Rendered.referenceCopies(made));
                mailOutbox.leave(firm.id(), made, businessDay.now(), null);
            }
            return ready;
        }
    }
}
