package io.quittance.dispatch.checks;

import io.quittance.archive.Archive;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageState;
import io.quittance.parties.FirmCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether what the outbox says of its messages can be true: what left is kept and its bytes are proved by their hash,
 * states changed only as they may, nothing is under way that nobody works on, nothing left under the name of something else.
 */
@Component
class OutboxCheck {

    private static final int READ_AT_ONCE = 200;

    private final OutboxCheckStore store;
    private final Archive archive;

    OutboxCheck(OutboxCheckStore store, Archive archive) {
        this.store = store;
        this.archive = archive;
    }

    /** Reads the firm's whole outbox. Scope: engine. */
    @Transactional(readOnly = true)
    public FirmCheck.Report check(FirmId firm) {
        var problems = new ArrayList<>(store.problems(firm));
        store.steps(firm).stream()
                .filter(step -> !isAllowed(step))
                .map(step -> "%d messages went from %s to %s, which cannot be; one is m_%d"
                        .formatted(step.times(), step.before(), step.after(), step.example()))
                .forEach(problems::add);
        long kept = proveKept(firm, problems);
        return new FirmCheck.Report("%d messages, %d kept byte by byte".formatted(store.count(firm), kept), problems);
    }

    private static boolean isAllowed(OutboxCheckStore.Step step) {
        return MessageState.valueOf(step.before()).next().contains(MessageState.valueOf(step.after()));
    }

    private long proveKept(FirmId firm, List<String> problems) {
        long count = 0;
        var some = store.keptAfter(firm, new MessageId(0), READ_AT_ONCE);
        while (!some.isEmpty()) {
            count += some.size();
            prove(firm, some, problems);
            some = store.keptAfter(firm, some.getLast(), READ_AT_ONCE);
        }
        return count;
    }

    // Together first, which is quick; one by one when one of them is damaged.
    private void prove(FirmId firm, List<MessageId> messages, List<String> problems) {
        try {
            archive.contents(firm, messages);
        } catch (IllegalStateException | IndexOutOfBoundsException damaged) {
            if (messages.size() == 1) {
                problems.add("what is kept of message " + messages.getFirst() + " is not what left");
            } else {
                messages.forEach(message -> prove(firm, List.of(message), problems));
            }
        }
    }
}
