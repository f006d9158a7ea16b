package io.quittance.mail;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Connections kept between mails and between runs: the one used last is taken first, one that idled too long is left. */
final class SmtpConnections {

    private static final long LONGEST_IDLE = Duration.ofSeconds(20).toNanos();

    private final SmtpUrl server;
    private final SmtpTimeouts timeouts;
    private final String hello;
    private final @Nullable AccessTokens tokens;
    private final ConcurrentLinkedDeque<SmtpConnection> kept = new ConcurrentLinkedDeque<>();

    SmtpConnections(SmtpUrl server, SmtpTimeouts timeouts, String hello) {
        this.server = server;
        this.timeouts = timeouts;
        this.hello = hello;
        this.tokens = server.credentials() instanceof SmtpUrl.Token token ? new AccessTokens(token.grant()) : null;
    }

    /** A kept connection, else a new one. */
    SmtpConnection take() throws SmtpFailure {
        for (var connection = kept.pollFirst(); connection != null; connection = kept.pollFirst()) {
            if (connection.idleNanos() < LONGEST_IDLE) {
                return connection;
            }
            connection.close();
        }
        return fresh();
    }

    SmtpConnection fresh() throws SmtpFailure {
        return SmtpHandshake.open(server, timeouts, hello, tokens);
    }

    /** Keeps a connection for the next mail, or closes it. */
    void giveBack(SmtpConnection connection) {
        if (connection.isIdle()) {
            kept.addFirst(connection);
        } else {
            connection.close();
        }
    }

    void closeAll() {
        for (var connection = kept.pollFirst(); connection != null; connection = kept.pollFirst()) {
            connection.close();
        }
    }
}
