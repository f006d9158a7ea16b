package io.quittance.dispatch;

import io.quittance.kernel.Hashes;
import io.quittance.messages.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes letters. One that was made belongs to a print batch and is never made again. */
@Component
final class LetterMaker implements OutgoingMaker {

    private static final Logger LOG = LoggerFactory.getLogger(LetterMaker.class);

    private final LetterComposer composer;
    private final Senders senders;

    LetterMaker(LetterComposer composer, Senders senders) {
        this.composer = composer;
        this.senders = senders;
    }

    @Override
    public Class<Outgoing.Letter> form() {
        return Outgoing.Letter.class;
    }

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    @Override
    public @Nullable Duration lease() {
        return null;
    }

    /** On all processors: each is made of what was read before. */
    @Override
    public List<Attempted> make(Group group) {
        var sender = senders.of(group.firm());
        return group.messages().parallelStream()
                .map(one -> attempt(group, sender, one.due()))
                .toList();
    }

    private Attempted attempt(Group group, MessageComposer.Sender sender, DueMessage due) {
        var message = due.message();
        try {
            var debtor = Objects.requireNonNull(group.debtors().get(message.debtor()));
            var paper = composer.compose(sender, due, debtor, group.on(), group.isFirst(debtor));
            var letter = paper.letter();
            return new Attempted.Made(
                    paper,
                    new Outgoing.Letter(
                            due.attempt(null),
                            debtor,
                            message.invoices(),
                            letter.envelope(),
                            letter.pages(),
                            Hashes.sha256Hex(letter.pdf())));
        } catch (UnprintableException e) {
            return new Attempted.Stays(due.fail(e.reason(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.warn(
                    "letter {} of {} cannot be made", message.id(), group.firm().id(), e);
            return new Attempted.Stays(due.fault(e));
        }
    }
}
