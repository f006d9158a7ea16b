package io.quittance.mail;

import io.quittance.dispatch.Claim;
import io.quittance.dispatch.DeliveryOutcome;
import io.quittance.dispatch.DeliveryResult;
import io.quittance.dispatch.MessageOutbox;
import io.quittance.dispatch.Outgoing;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane out: claim a small group, carry it, and in one transaction record what came of it and claim the next. The group
 * grows while the server is quick and shrinks to one when it is slow, so a check never gets old on the way.
 */
final class Lane {

    /**
     * So many mails of a lane are under way at most, and in doubt when its node dies. Larger groups cost the database less a
     * mail (measured: docs/decisions/0016), smaller ones leave fewer in doubt.
     */
    static final int LARGEST_GROUP = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration LONGEST_RECORDING = Duration.ofSeconds(60);

    private final FirmId firm;
    private final MessageOutbox outbox;
    private final Carrier carrier;
    private final UnderWay underWay;
    private final Set<MessageKind> kinds;
    private int size = LARGEST_GROUP;

    Lane(FirmId firm, MessageOutbox outbox, Carrier carrier, UnderWay underWay, Set<MessageKind> kinds) {
        this.firm = firm;
        this.outbox = outbox;
        this.carrier = carrier;
        this.underWay = underWay;
        this.kinds = kinds;
    }

    /** The first group; smaller than {@link #LARGEST_GROUP} when no more is due. */
    List<Outgoing.Mail> first() {
        return claim(List.of());
    }

    /** Carries the group and everything else that is due. @return how many mails were handed over, whatever came of it */
    int run(List<Outgoing.Mail> first) {
        int tried = 0;
        var group = first;
        while (!group.isEmpty()) {
            var results = carry(group);
            int notTried = (int) results.stream()
                    .filter(ended -> ended.result() instanceof DeliveryResult.NotTried)
                    .count();
            tried += results.size() - notTried;
            size = notTried > 0 ? Math.max(1, results.size() - notTried) : Math.min(LARGEST_GROUP, size * 2);
            if (carrier.isOver()) {
                size = 0;
            }
            group = claim(results);
        }
        return tried;
    }

    private List<DeliveryOutcome> carry(List<Outgoing.Mail> group) {
        try (var _ = underWay.hold(firm, group)) {
            return carrier.carry(group);
        }
    }

    private List<Outgoing.Mail> claim(List<DeliveryOutcome> finished) {
        try {
            return outbox.recordAndClaim(firm, finished, Claim.mails(kinds, size));
        } catch (RuntimeException e) {
            LOG.warn("claiming {} messages of {} failed", size, firm, e);
            record(finished);
            return claimOne();
        }
    }

    // One message may spoil a whole group (or the database is away): take them one by one, and count what still fails.
    private List<Outgoing.Mail> claimOne() {
        if (size == 0) {
            return List.of();
        }
        size = 1;
        try {
            return outbox.claim(firm, Claim.mails(kinds, 1));
        } catch (RuntimeException e) {
            LOG.warn("the first message due at {} cannot be claimed", firm, e);
            outbox.countFault(firm, Channel.EMAIL);
            return List.of();
        }
    }

    // What left must be recorded, also by a database that is just coming back; later it would count as unknown.
    private void record(List<DeliveryOutcome> finished) {
        long deadline = System.nanoTime() + LONGEST_RECORDING.toNanos();
        boolean recorded = finished.isEmpty();
        while (!recorded) {
            try {
                outbox.record(firm, finished);
                recorded = true;
            } catch (RuntimeException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LOG.warn("recording {} outcomes of {} again", finished.size(), firm, e);
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }
}
