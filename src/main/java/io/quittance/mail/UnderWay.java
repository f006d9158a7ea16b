package io.quittance.mail;

import io.quittance.dispatch.DeliveryAttempt;
import io.quittance.dispatch.Leases;
import io.quittance.dispatch.MessageOutbox;
import io.quittance.dispatch.Outgoing;
import io.quittance.kernel.FirmId;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mails that this node carries just now. While it lives it prolongs their leases, however slow a server is; when it dies
 * they lapse soon.
 */
final class UnderWay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);
    private static final Duration BETWEEN_LOOKS = MessageOutbox.LEASE.dividedBy(5);

    private final Leases leases;
    private final Set<Group> groups = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail-leases").factory());
    private final Future<?> turns;

    /** Some mails on one lane; equal only to itself. */
    private static final class Group {
        private final FirmId firm;
        private final List<DeliveryAttempt> mails;
        private final long since = System.nanoTime();

        private Group(FirmId firm, List<DeliveryAttempt> mails) {
            this.firm = firm;
            this.mails = mails;
        }

        private boolean isOld() {
            return System.nanoTime() - since > BETWEEN_LOOKS.toNanos();
        }
    }

    UnderWay(Leases leases) {
        this.leases = leases;
        var millis = BETWEEN_LOOKS.toMillis();
        this.turns = looks.scheduleWithFixedDelay(this::prolong, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Holds the leases of these mails until closed. */
    Hold hold(FirmId firm, List<? extends Outgoing> mails) {
        var group = new Group(firm, mails.stream().map(Outgoing::attempt).toList());
        groups.add(group);
        return () -> groups.remove(group);
    }

    /** The leases of some mails. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public void close() {
        turns.cancel(true);
        looks.shutdownNow();
    }

    private void prolong() {
        groups.stream().filter(Group::isOld).forEach(group -> {
            try {
                new TenantScope.Engine(group.firm).run(() -> leases.prolong(group.firm, group.mails));
            } catch (RuntimeException e) {
                LOG.warn("the leases of {} mails of {} could not be prolonged", group.mails.size(), group.firm, e);
            }
        });
    }
}
