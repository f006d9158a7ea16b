package io.quittance.mail;

import io.quittance.kernel.EmailAddress;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mail server, kept over many mails. It knows at every moment how far a mail has come, because that
 * decides whether silence means "again" or "unknown" (decision 0005). Not for several threads at once.
 */
final class SmtpConnection implements Closeable {

    private static final int GO_AHEAD = 354;

    /** What RFC 6531 (3.5) has a server say that cannot pass such an address on. */
    private static final SmtpReply NOT_ASCII = new SmtpReply(553, "5.6.7 SMTPUTF8 is not spoken here");

    private final SmtpWire wire;
    private final SmtpTimeouts timeouts;
    private final boolean pipelining;
    private final boolean utf8;
    private SmtpStage stage = SmtpStage.SENDER;
    private boolean usable = true;
    private @Nullable Envelope announced;
    private long lastUsed = System.nanoTime();
    private int carried;

    /** @param offers what the server said it can do */
    SmtpConnection(SmtpWire wire, SmtpTimeouts timeouts, Set<String> offers) {
        this.wire = wire;
        this.timeouts = timeouts;
        this.pipelining = offers.contains("PIPELINING");
        this.utf8 = offers.contains("SMTPUTF8");
    }

    /** Who a mail is from and for, as the server is told. */
    record Envelope(EmailAddress from, EmailAddress to) {

        private boolean needsUtf8() {
            return to.isInternational();
        }
    }

    /**
     * Hands over one mail.
     *
     * @param next the envelope of the mail that follows at once on this connection, null for none: it goes out together with
     *     the end of this one (RFC 2920), so that a mail waits for the server once and not three times
     * @return the server's acceptance
     * @throws SmtpFailure with stage and reply otherwise
     */
    SmtpReply send(Envelope envelope, byte[] content, @Nullable Envelope next) throws SmtpFailure {
        if (!takes(envelope)) {
            throw SmtpFailure.refused(SmtpStage.RECIPIENT, NOT_ASCII);
        }
        carried++;
        try {
            open(envelope);
            wire.content(content);
            stage = SmtpStage.FINAL_DOT;
            wire.endOfMail();
            if (pipelining && next != null && takes(next)) {
                announce(next);
            }
            wire.flush();
            var reply = wire.reply(timeouts.afterData());
            lastUsed = System.nanoTime();
            if (reply.isPositive()) {
                return reply;
            }
            usable = reply.isRefusal() && !reply.isGoodbye();
            throw SmtpFailure.refused(stage, reply);
        } catch (IOException e) {
            usable = false;
            wire.close();
            throw new SmtpFailure(stage, String.valueOf(e.getMessage()), e);
        }
    }

    /** False after anything that leaves the conversation in doubt: it must be closed. */
    boolean isUsable() {
        return usable;
    }

    /** True when it may be kept: usable, and no mail was announced that did not follow. */
    boolean isIdle() {
        return usable && announced == null;
    }

    /** True when it was kept from an earlier mail: the server may have closed it meanwhile. */
    boolean isKept() {
        return carried > 1;
    }

    /** Nanoseconds since it was last of use. */
    long idleNanos() {
        return System.nanoTime() - lastUsed;
    }

    /** Leaves politely if that is possible. */
    @Override
    public void close() {
        try {
            if (isIdle()) {
                wire.command("QUIT");
                wire.flush();
            }
        } catch (IOException _) {
            // Leaving without a word is as good.
        }
        wire.close();
    }

    private boolean takes(Envelope envelope) {
        return utf8 || !envelope.needsUtf8();
    }

    private void open(Envelope envelope) throws IOException, SmtpFailure {
        stage = SmtpStage.SENDER;
        if (pipelining) {
            openAtOnce(envelope);
            return;
        }
        require(taken(envelope, wire.ask(sender(envelope), timeouts.reply())), 0);
        stage = SmtpStage.RECIPIENT;
        require(wire.ask(recipient(envelope), timeouts.reply()), 0);
        stage = SmtpStage.DATA;
        requireGo(wire.ask("DATA", timeouts.reply()));
    }

    private void openAtOnce(Envelope envelope) throws IOException, SmtpFailure {
        if (announced == null) {
            announce(envelope);
            wire.flush();
        } else if (!announced.equals(envelope)) {
            throw new IllegalStateException("another mail was announced");
        }
        announced = null;
        require(taken(envelope, wire.reply(timeouts.reply())), 2);
        stage = SmtpStage.RECIPIENT;
        require(wire.reply(timeouts.reply()), 1);
        stage = SmtpStage.DATA;
        requireGo(wire.reply(timeouts.reply()));
    }

    private void announce(Envelope envelope) throws IOException {
        wire.command(sender(envelope));
        wire.command(recipient(envelope));
        wire.command("DATA");
        announced = envelope;
    }

    private static String sender(Envelope envelope) {
        return "MAIL FROM:<" + envelope.from() + ">" + (envelope.needsUtf8() ? " BODY=8BITMIME SMTPUTF8" : "");
    }

    /** A server that offers SMTPUTF8 and then does not know the parameter refuses the address, not the sender. */
    private static SmtpReply taken(Envelope envelope, SmtpReply reply) {
        return envelope.needsUtf8() && reply.refusesParameter() ? NOT_ASCII : reply;
    }

    private static String recipient(Envelope envelope) {
        return "RCPT TO:<" + envelope.to() + ">";
    }

    private void require(SmtpReply reply, int moreReplies) throws SmtpFailure {
        if (!reply.isPositive()) {
            throw refused(reply, moreReplies);
        }
    }

    private void requireGo(SmtpReply reply) throws SmtpFailure {
        if (reply.code() != GO_AHEAD) {
            throw refused(reply, 0);
        }
    }

    // A clear "no": the conversation goes on after a reset, unless the server is leaving or speaks out of turn.
    private SmtpFailure refused(SmtpReply reply, int moreReplies) {
        usable = reply.isRefusal() && !reply.isGoodbye() && skip(moreReplies) && reset();
        return SmtpFailure.refused(stage, reply);
    }

    // A server that waits for a mail although it refused its envelope must get no final dot: that conversation is over.
    private boolean skip(int replies) {
        try {
            boolean waits = false;
            for (int i = 0; i < replies; i++) {
                waits = wire.reply(timeouts.reply()).code() == GO_AHEAD;
            }
            return !waits;
        } catch (IOException _) {
            return false;
        }
    }

    private boolean reset() {
        try {
            return wire.ask("RSET", timeouts.reply()).isPositive();
        } catch (IOException _) {
            return false;
        }
    }
}
