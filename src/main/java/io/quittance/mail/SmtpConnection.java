package io.quittance.mail;

import io.quittance.kernel.EmailAddress;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection to the mail server, kept over many mails. It knows at every moment how far a mail has come, because that
 * decides whether silence means "again" or "unknown" (decision 0005). Not for several threads at once.
 */
final class SmtpConnection implements Closeable {

    private final SmtpUrl server;
    private final SmtpTimeouts timeouts;
    private final String hello;
    private Socket socket;
    private SmtpWire wire;
    private Set<String> offers = Set.of();
    private SmtpStage stage = SmtpStage.CONNECT;
    private boolean usable = true;
    private long lastUsed = System.nanoTime();
    private int carried;

    /** Connects, protects the connection as asked and signs in. */
    static SmtpConnection open(SmtpUrl server, SmtpTimeouts timeouts, String hello) throws SmtpFailure {
        var socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(server.host(), server.port()), (int) timeouts.connect().toMillis());
            socket.setTcpNoDelay(true);
            var connection = new SmtpConnection(server, timeouts, hello, socket);
            connection.begin();
            return connection;
        } catch (IOException e) {
            closeQuietly(socket);
            throw new SmtpFailure(SmtpStage.CONNECT, String.valueOf(e.getMessage()), e);
        }
    }

    private SmtpConnection(SmtpUrl server, SmtpTimeouts timeouts, String hello, Socket socket) throws IOException {
        this.server = server;
        this.timeouts = timeouts;
        this.hello = hello;
        this.socket = socket;
        this.wire = new SmtpWire(socket);
    }

    /** Hands over one mail. @return the server's acceptance @throws SmtpFailure with stage and reply otherwise */
    SmtpReply send(EmailAddress from, EmailAddress to, byte[] content) throws SmtpFailure {
        carried++;
        try {
            envelope(from, to);
            stage = SmtpStage.DATA;
            var go = ask("DATA");
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
            usable = reply.code() != 421 && isRefusal(reply);
            throw isRefusal(reply)
                    ? new SmtpFailure(stage, reply)
                    : new SmtpFailure(stage, "an answer out of turn: " + reply, null);
        } catch (IOException e) {
            throw broken(e);
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
        closeQuietly(socket);
    }

    private void begin() throws SmtpFailure {
        try {
            if (server.security() == SmtpUrl.Security.TLS) {
                stage = SmtpStage.TLS;
                protect();
            }
            stage = SmtpStage.GREETING;
            require(wire.reply(timeouts.reply()));
            hello();
            if (server.security() == SmtpUrl.Security.STARTTLS_REQUIRED) {
                startTls();
                hello();
            }
            signIn();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void hello() throws IOException, SmtpFailure {
        stage = SmtpStage.HELLO;
        var reply = ask("EHLO " + hello);
        if (reply.code() / 100 == 5) {
            require(ask("HELO " + hello));
            offers = Set.of();
            return;
        }
        require(reply);
        offers = Stream.of(reply.text().toUpperCase(Locale.ROOT).split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private void startTls() throws IOException, SmtpFailure {
        stage = SmtpStage.TLS;
        if (!offers.contains("STARTTLS")) {
            usable = false;
            closeQuietly(socket);
            throw new SmtpFailure(stage, "the server does not offer STARTTLS", null);
        }
        require(ask("STARTTLS"));
        if (wire.hasUnreadBytes()) {
            throw new IOException("the server spoke in clear after STARTTLS");
        }
        protect();
    }

    private void protect() throws IOException {
        var secure = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(socket, server.host(), server.port(), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.setSoTimeout((int) timeouts.reply().toMillis());
        socket = secure;
        secure.startHandshake();
        wire = new SmtpWire(secure);
    }

    private void signIn() throws IOException, SmtpFailure {
        var credentials = server.credentials();
        if (credentials == null) {
            return;
        }
        stage = SmtpStage.SIGN_IN;
        if (offers.contains("PLAIN")) {
            require(ask("AUTH PLAIN " + base64("\0" + credentials.user() + "\0" + credentials.password())));
            return;
        }
        var wantsUser = ask("AUTH LOGIN");
        if (wantsUser.code() != 334) {
            throw refused(wantsUser);
        }
        var wantsPassword = ask(base64(credentials.user()));
        if (wantsPassword.code() != 334) {
            throw refused(wantsPassword);
        }
        require(ask(base64(credentials.password())));
    }

    private void envelope(EmailAddress from, EmailAddress to) throws IOException, SmtpFailure {
        stage = SmtpStage.SENDER;
        wire.command("MAIL FROM:<" + from + ">");
        boolean together = offers.contains("PIPELINING");
        if (together) {
            wire.command("RCPT TO:<" + to + ">");
        }
        wire.flush();
        var sender = wire.reply(timeouts.reply());
        if (!together) {
            require(sender);
            stage = SmtpStage.RECIPIENT;
            require(ask("RCPT TO:<" + to + ">"));
            return;
        }
        var recipient = wire.reply(timeouts.reply());
        require(sender);
        stage = SmtpStage.RECIPIENT;
        require(recipient);
    }

    private SmtpReply ask(String command) throws IOException {
        wire.command(command);
        wire.flush();
        return wire.reply(timeouts.reply());
    }

    private void require(SmtpReply reply) throws SmtpFailure {
        if (!reply.isPositive()) {
            throw refused(reply);
        }
    }

    // A clear "no": the conversation goes on after a reset, unless the server is leaving or speaks out of turn.
    private SmtpFailure refused(SmtpReply reply) {
        usable = !stage.beforeAnyMail() && isRefusal(reply) && reply.code() != 421 && reset();
        if (!usable) {
            closeQuietly(socket);
        }
        return isRefusal(reply)
                ? new SmtpFailure(stage, reply)
                : new SmtpFailure(stage, "an answer out of turn: " + reply, null);
    }

    private static boolean isRefusal(SmtpReply reply) {
        return reply.code() / 100 == 4 || reply.code() / 100 == 5;
    }

    private boolean reset() {
        try {
            return ask("RSET").isPositive();
        } catch (IOException _) {
            return false;
        }
    }

    private SmtpFailure broken(IOException cause) {
        usable = false;
        closeQuietly(socket);
        return new SmtpFailure(stage, String.valueOf(cause.getMessage()), cause);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
