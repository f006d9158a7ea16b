package io.quittance.mail;

import io.quittance.dispatch.Leases;
import io.quittance.dispatch.MessageOutbox;
import io.quittance.kernel.FirmId;
import io.quittance.mail.SmtpConnection.Envelope;
import io.quittance.messages.MessageKind;
import io.quittance.tenancy.TenantScope;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A firm is worked by one run at a time on a node, over a few lanes with kept connections; nodes share the
 * work by what each claims. Without a mail server everything waits.
 */
@Component
public class Dispatch implements SmartLifecycle, DisposableBean {

    private static final int LANES = 6;
    static final int MOST_CONNECTIONS = 8;

    /** Mails of a node that nobody can say anything about when it dies, at most. */
    public static final int MOST_IN_DOUBT = MOST_CONNECTIONS * Lane.LARGEST_GROUP;

    private static final Set<MessageKind> ALL = Set.of(MessageKind.values());

    private final MessageOutbox outbox;
    private final UnderWay underWay;
    private final Optional<SmtpConnections> connections;
    private final Map<FirmId, ReentrantLock> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS, true);
    // Threads of their own: making mails is work for the processor, and pages must not queue behind it.
    private final ExecutorService lanes = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("mail-lane-", 0).factory());
    private volatile boolean open = true;

    @Autowired
    Dispatch(
            MessageOutbox outbox,
            Leases leases,
            @Value("${quittance.smtp-url:}") String server,
            @Value("${quittance.public-url}") URI publicUrl) {
        this(
                outbox,
                leases,
                SmtpUrl.parse(server).map(url -> new SmtpConnections(url, SmtpTimeouts.USUAL, publicUrl.getHost())));
    }

    Dispatch(MessageOutbox outbox, Leases leases, Optional<SmtpConnections> connections) {
        this.outbox = outbox;
        this.underWay = new UnderWay(leases);
        this.connections = connections;
    }

    /**
     * Sends everything due now and returns when nothing is left, or when the mail server does not answer. Waits for a run of
     * the same firm that is under way.
     *
     * @return how many messages were handed over, whatever came of it
     */
    public int drain(FirmId firm) {
        if (connections.isEmpty()) {
            return 0;
        }
        var lock = running.computeIfAbsent(firm, _ -> new ReentrantLock());
        lock.lock();
        try {
            return new TenantScope.Engine(firm).call(() -> run(firm, connections.get()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sends what people wait for, and that alone: on connections of its own and whatever else of the firm is under way or stands
     * still.
     *
     * @return how many messages were handed over, whatever came of it
     */
    int express(FirmId firm) {
        if (connections.isEmpty()) {
            return 0;
        }
        try (var carrier = carrier(connections.get())) {
            var lane = new Lane(firm, outbox, carrier, underWay, MessageKind.EXPRESS);
            return new TenantScope.Engine(firm).call(() -> lane.run(lane.first()));
        }
    }

    /** Hands over one mail that is in no firm's outbox. @throws IllegalStateException without a mail server, or while stopping */
    void handOver(Envelope envelope, byte[] content) throws SmtpFailure {
        var server = connections.filter(_ -> open).orElseThrow(() -> new IllegalStateException("no mail leaves now"));
        var connection = server.fresh();
        try {
            connection.send(envelope, content, null);
        } finally {
            server.giveBack(connection);
        }
    }

    @Override
    public void start() {
        open = true;
    }

    /** No mail is begun any more; what is on its way is finished and recorded. */
    @Override
    public void stop() {
        open = false;
        running.values().forEach(lock -> {
            lock.lock();
            try {
                open = false;
            } finally {
                lock.unlock();
            }
        });
        connections.ifPresent(SmtpConnections::closeAll);
    }

    @Override
    public void destroy() {
        underWay.close();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    private int run(FirmId firm, SmtpConnections server) {
        places.acquireUninterruptibly();
        try (var carrier = carrier(server)) {
            var lane = new Lane(firm, outbox, carrier, underWay, ALL);
            var first = lane.first();
            var others = new ArrayList<Future<Integer>>();
            for (int i = 1; i < LANES && first.size() == Lane.LARGEST_GROUP; i++) {
                others.add(lanes.submit(() -> another(firm, server)));
            }
            int tried = lane.run(first);
            for (var other : others) {
                tried += result(other);
            }
            return tried;
        } finally {
            places.release();
        }
    }

    private int another(FirmId firm, SmtpConnections server) {
        if (!places.tryAcquire()) {
            return 0;
        }
        try (var carrier = carrier(server)) {
            var lane = new Lane(firm, outbox, carrier, underWay, ALL);
            return new TenantScope.Engine(firm).call(() -> lane.run(lane.first()));
        } finally {
            places.release();
        }
    }

    private Carrier carrier(SmtpConnections server) {
        return new Carrier(server, () -> !open);
    }

    private static int result(Future<Integer> lane) {
        try {
            return lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lane broke off", e.getCause());
        }
    }
}
