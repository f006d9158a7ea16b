package io.quittance.mail;

import io.quittance.dispatch.Departure;
import io.quittance.dispatch.Handover;
import io.quittance.mail.SmtpConnection.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Carries small groups of mails over one connection, outside any transaction, and says what came of each. */
final class Carrier implements AutoCloseable {

    /** A message was asked about when it was claimed; after this long it is asked about again instead of being sent. */
    private static final long CHECK_HOLDS_NANOS = 250_000_000L;

    /** Later than this no next mail is announced: one that then does not follow costs the connection. */
    private static final long ANNOUNCE_UNTIL_NANOS = CHECK_HOLDS_NANOS / 2;

    private static final Handover.NotTried CHECK_TOO_OLD = new Handover.NotTried("put back to be checked again");
    private static final Handover.NotTried OVER = new Handover.NotTried("put back, this run is over");

    private final SmtpConnections connections;
    private final BooleanSupplier stopping;
    private @Nullable SmtpConnection connection;
    private boolean over;

    Carrier(SmtpConnections connections, BooleanSupplier stopping) {
        this.connections = connections;
        this.stopping = stopping;
    }

    /** Carries a group that was claimed just now; the first is always tried. */
    List<Handover.Result> carry(List<Departure> group) {
        long checkedAt = System.nanoTime();
        var results = new ArrayList<Handover.Result>(group.size());
        for (int i = 0; i < group.size(); i++) {
            boolean follows = i + 1 < group.size() && !isOver() && System.nanoTime() - checkedAt < ANNOUNCE_UNTIL_NANOS;
            var next = follows ? envelope(group.get(i + 1)) : null;
            results.add(new Handover.Result(group.get(i), handover(group.get(i), next, checkedAt, i == 0)));
        }
        if (connection != null && !connection.isIdle()) {
            drop();
        }
        return results;
    }

    /** True when there is no use in claiming more just now: we are stopping, or the server is away or refuses the sender. */
    boolean isOver() {
        return over || stopping.getAsBoolean();
    }

    @Override
    public void close() {
        if (connection != null) {
            connections.giveBack(connection);
            connection = null;
        }
    }

    private Handover handover(Departure departure, @Nullable Envelope next, long checkedAt, boolean first) {
        if (isOver()) {
            return OVER;
        }
        return first || System.nanoTime() - checkedAt < CHECK_HOLDS_NANOS ? send(departure, next) : CHECK_TOO_OLD;
    }

    private Handover send(Departure departure, @Nullable Envelope next) {
        try {
            return new Handover.Accepted(sent(departure, next).toString());
        } catch (SmtpFailure failure) {
            if (connection != null && !connection.isUsable()) {
                drop();
            }
            var meaning = meaning(failure);
            over = failure.stage().beforeAnyMail() || meaning instanceof Handover.SenderRefused;
            return meaning;
        }
    }

    private SmtpReply sent(Departure departure, @Nullable Envelope next) throws SmtpFailure {
        if (connection == null) {
            connection = connections.take();
        }
        var used = connection;
        try {
            return used.send(envelope(departure), departure.content(), next);
        } catch (SmtpFailure failure) {
            boolean closedWhileKept = used.isKept() && failure.stage() == SmtpStage.SENDER && !used.isUsable();
            if (!closedWhileKept) {
                throw failure;
            }
            used.close();
            connection = connections.fresh();
            return connection.send(envelope(departure), departure.content(), next);
        }
    }

    private static Envelope envelope(Departure departure) {
        return new Envelope(departure.from(), departure.to());
    }

    private void drop() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /** What a failure means for the message. */
    static Handover meaning(SmtpFailure failure) {
        var rule = StatusRule.of(failure.stage(), failure.reply());
        var reply = String.valueOf(failure.getMessage());
        return switch (rule.meaning()) {
            case DELIVERED -> new Handover.Accepted(reply);
            case TEMPORARY -> new Handover.Later(rule.reason(), reply);
            case PERMANENT -> new Handover.Refused(rule.reason(), reply, rule.addressGone());
            case UNKNOWN -> new Handover.Doubtful(reply);
            case POLICY -> new Handover.SenderRefused(rule.reason(), reply);
        };
    }
}
