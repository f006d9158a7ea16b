package io.quittance.mail;

import java.time.Duration;

/**
 * How long a server may take. Together they stay below the lease of a message.
 *
 * @param connect for the connection itself
 * @param reply for one whole reply, however slowly its bytes come
 * @param afterData for the reply to the final dot
 */
record SmtpTimeouts(Duration connect, Duration reply, Duration afterData) {

    static final SmtpTimeouts USUAL =
            new SmtpTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(90));
}
