package io.quittance.mail;

import io.quittance.kernel.EmailAddress;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/**
 * One connection to the mail server, kept over many mails. It knows at every moment how far a mail has come, because that
 * decides whether silence means "again" or "unknown" (decision 0005). Not for several threads at once.
 */
final class SmtpConnection implements Closeable {

    private final SmtpWire wire;
    private final SmtpTimeouts timeouts;
    private final boolean pipelining;
    private SmtpStage stage = SmtpStage.SENDER;
    private boolean usable = true;
    private long lastUsed = System.nanoTime();
    private int carried;

    /** @param offers what the server said it can do */
    SmtpConnection(SmtpWire wire, SmtpTimeouts timeouts, Set<String> offers) {
        this.wire = wire;
        this.timeouts = timeouts;
        this.pipelining = offers.contains("PIPELINING");
    }

    /** Hands over one mail. @return the server's acceptance @throws SmtpFailure with stage and reply otherwise */
    SmtpReply send(EmailAddress from, EmailAddress to, byte[] content) throws SmtpFailure {
        carried++;
        try {
            envelope(from, to);
            stage = SmtpStage.DATA;
            var go = wire.ask("DATA", timeouts.reply());
            if (go.code() != 354) {
                throw refused(go);
            }
            wire.content(content);
            stage = SmtpStage.FINAL_DOT;
            wire.endOfMail();
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
            if (usable) {
                wire.command("QUIT");
                wire.flush();
            }
        } catch (IOException _) {
            // Leaving without a word is as good.
        }
        wire.close();
    }

    private void envelope(EmailAddress from, EmailAddress to) throws IOException, SmtpFailure {
        stage = SmtpStage.SENDER;
        wire.command("MAIL FROM:<" + from + ">");
        if (pipelining) {
            wire.command("RCPT TO:<" + to + ">");
        }
        wire.flush();
        var sender = wire.reply(timeouts.reply());
        if (pipelining) {
            var recipient = wire.reply(timeouts.reply());
            require(sender);
            stage = SmtpStage.RECIPIENT;
            require(recipient);
            return;
        }
        require(sender);
        stage = SmtpStage.RECIPIENT;
        require(wire.ask("RCPT TO:<" + to + ">", timeouts.reply()));
    }

    private void require(SmtpReply reply) throws SmtpFailure {
        if (!reply.isPositive()) {
            throw refused(reply);
        }
    }

    // A clear "no": the conversation goes on after a reset, unless the server is leaving or speaks out of turn.
    private SmtpFailure refused(SmtpReply reply) {
        usable = reply.isRefusal() && !reply.isGoodbye() && reset();
        return SmtpFailure.refused(stage, reply);
    }

    private boolean reset() {
        try {
            return wire.ask("RSET", timeouts.reply()).isPositive();
        } catch (IOException _) {
            return false;
        }
    }
}
