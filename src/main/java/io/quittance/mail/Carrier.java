package io.quittance.mail;

import io.quittance.dispatch.DeliveryOutcome;
import io.quittance.dispatch.DeliveryResult;
import io.quittance.dispatch.Outgoing;
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

    private static final DeliveryResult.NotTried CHECK_TOO_OLD =
            new DeliveryResult.NotTried("put back to be checked again");
    private static final DeliveryResult.NotTried OVER = new DeliveryResult.NotTried("put back, this run is over");

    private final SmtpConnections connections;
    private final BooleanSupplier stopping;
    private @Nullable SmtpConnection connection;
    private boolean over;

    Carrier(SmtpConnections connections, BooleanSupplier stopping) {
        this.connections = connections;
        this.stopping = stopping;
    }

    /** Carries a group that was claimed just now; the first is always tried. */
    List<DeliveryOutcome> carry(List<Outgoing.Mail> group) {
        long checkedAt = System.nanoTime();
        var results = new ArrayList<DeliveryOutcome>(group.size());
        for (int i = 0; i < group.size(); i++) {
            boolean follows = i + 1 < group.size() && !isOver() && System.nanoTime() - checkedAt < ANNOUNCE_UNTIL_NANOS;
            var next = follows ? envelope(group.get(i + 1)) : null;
            results.add(new DeliveryOutcome(group.get(i).attempt(), deliver(group.get(i), next, checkedAt, i == 0)));
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

    private DeliveryResult deliver(Outgoing.Mail mail, @Nullable Envelope next, long checkedAt, boolean first) {
        if (isOver()) {
            return OVER;
        }
        return first || System.nanoTime() - checkedAt < CHECK_HOLDS_NANOS ? send(mail, next) : CHECK_TOO_OLD;
    }

    private DeliveryResult send(Outgoing.Mail mail, @Nullable Envelope next) {
        try {
            return new DeliveryResult.Accepted(sent(mail, next).toString());
        } catch (SmtpFailure failure) {
            if (connection != null && !connection.isUsable()) {
                drop();
            }
            var meaning = meaning(failure);
            over = failure.stage().beforeAnyMail() || meaning instanceof DeliveryResult.SenderRefused;
            return meaning;
        }
    }

    private SmtpReply sent(Outgoing.Mail mail, @Nullable Envelope next) throws SmtpFailure {
        if (connection == null) {
            connection = connections.take();
        }
        var used = connection;
        try {
            return used.send(envelope(mail), mail.content(), next);
        } catch (SmtpFailure failure) {
            boolean closedWhileKept = used.isKept() && failure.stage() == SmtpStage.SENDER && !used.isUsable();
            if (!closedWhileKept) {
                throw failure;
            }
            used.close();
            connection = connections.fresh();
            return connection.send(envelope(mail), mail.content(), next);
        }
    }

    private static Envelope envelope(Outgoing.Mail mail) {
        return new Envelope(mail.from(), mail.to());
    }

    private void drop() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /** What a failure means for the message. */
    static DeliveryResult meaning(SmtpFailure failure) {
        var rule = StatusRule.of(failure.stage(), failure.reply());
        var reply = String.valueOf(failure.getMessage());
        return switch (rule.meaning()) {
            case DELIVERED -> new DeliveryResult.Accepted(reply);
            case TEMPORARY -> new DeliveryResult.Later(rule.reason(), reply);
            case PERMANENT -> new DeliveryResult.Refused(rule.reason(), reply, rule.addressGone());
            case UNKNOWN -> new DeliveryResult.Doubtful(reply);
            case POLICY -> new DeliveryResult.SenderRefused(rule.reason(), reply);
        };
    }
}
