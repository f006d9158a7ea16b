package io.quittance.archive;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The very bytes of what left or is about to, proved by their hash whenever they are read. */
@Component
public class Archive {

    private final ContentStore store;

    /** @throws IllegalStateException when nothing could be kept here: then nothing may leave either */
    Archive(ContentStore store) {
        Difference.demandCodec();
        this.store = store;
    }

    /** Keeps the reference copies that are not kept yet. */
    public void keep(FirmId firm, Collection<ReferenceCopy> referenceCopies) {
        store.keep(firm, referenceCopies);
    }

    /** The mails made for these messages. @throws IllegalStateException when one is not what was kept */
    public Map<MessageId, KeptMail> mails(FirmId firm, Collection<MessageId> messages) {
        return store.mails(firm, messages);
    }

    /** The files of these messages. @throws IllegalStateException when one is not what was kept */
    public Map<MessageId, byte[]> contents(FirmId firm, Collection<MessageId> messages) {
        return store.contents(firm, messages);
    }

    /** The file of a message, empty before it was made. */
    public Optional<byte[]> content(FirmId firm, MessageId message) {
        return Optional.ofNullable(contents(firm, List.of(message)).get(message));
    }
}
