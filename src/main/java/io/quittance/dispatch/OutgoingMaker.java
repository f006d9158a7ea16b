package io.quittance.dispatch;

import io.quittance.dispatch.ExitControl.Judgement;
import io.quittance.dispatch.OutcomeStore.StateChange;
import io.quittance.kernel.DebtorId;
import io.quittance.messages.Channel;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what leaves by one way out. */
interface OutgoingMaker {

    /** What it makes. */
    Class<? extends Outgoing> form();

    /** The way out it makes it for. */
    Channel channel();

    /**
     * How long a way out may be silent about an attempt; null when there is no such time, because what left is known from the
     * database alone.
     */
    @Nullable
    Duration lease();

    /** Makes each message of the group, or says why it stays. */
    List<Attempted> make(Group group);

    /** A message that may leave. */
    record Leaving(DueMessage due, Judgement.Leave leave) {}

    /**
     * Messages of one firm that leave together.
     *
     * @param on the day they leave
     * @param written those to whom something was sent before
     */
    record Group(
            Firm firm, LocalDate on, List<Leaving> messages, Map<DebtorId, Debtor> debtors, Set<DebtorId> written) {

        /** True when nothing was ever sent to this debtor: the data notice goes with the message (GDPR art. 14). */
        boolean isFirst(Debtor debtor) {
            return !written.contains(debtor.id());
        }
    }

    /** What came of making one. */
    sealed interface Attempted {
        /** It is made. */
        record Made(Rendered rendered, Outgoing delivery) implements Attempted {}

        /** It is not. */
        record Stays(StateChange why) implements Attempted {}
    }
}
