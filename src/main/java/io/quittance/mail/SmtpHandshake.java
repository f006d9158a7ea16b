package io.quittance.mail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The beginning of a conversation: connect, protect the connection as asked, sign in. Whatever fails, the socket is closed. */
final class SmtpHandshake {

    private final SmtpUrl server;
    private final SmtpTimeouts timeouts;
    private final String hello;
    private final @Nullable AccessTokens tokens;
    private final Socket plain = new Socket();
    private SmtpStage stage = SmtpStage.CONNECT;
    private SmtpWire wire;
    private Set<String> offers = Set.of();

    private SmtpHandshake(SmtpUrl server, SmtpTimeouts timeouts, String hello, @Nullable AccessTokens tokens)
            throws IOException {
        this.server = server;
        this.timeouts = timeouts;
        this.hello = hello;
        this.tokens = tokens;
        plain.connect(new InetSocketAddress(server.host(), server.port()), (int)
                timeouts.connect().toMillis());
        plain.setTcpNoDelay(true);
        wire = new SmtpWire(plain);
    }

    /**
     * A connection that is ready for mail.
     *
     * @param hello the name we give ourselves
     * @param tokens for a server that wants them in place of a password
     */
    static SmtpConnection open(SmtpUrl server, SmtpTimeouts timeouts, String hello, @Nullable AccessTokens tokens)
            throws SmtpFailure {
        boolean offer = server.security() == SmtpUrl.Security.STARTTLS_IF_OFFERED;
        try {
            return open(server, timeouts, hello, tokens, offer);
        } catch (SmtpFailure failure) {
            if (offer && failure.stage() == SmtpStage.TLS) {
                return open(server, timeouts, hello, tokens, false);
            }
            throw failure;
        }
    }

    private static SmtpConnection open(
            SmtpUrl server, SmtpTimeouts timeouts, String hello, @Nullable AccessTokens tokens, boolean takesTls)
            throws SmtpFailure {
        SmtpHandshake handshake;
        try {
            handshake = new SmtpHandshake(server, timeouts, hello, tokens);
        } catch (IOException e) {
            throw new SmtpFailure(SmtpStage.CONNECT, String.valueOf(e.getMessage()), e);
        }
        try {
            handshake.begin(takesTls);
            return new SmtpConnection(handshake.wire, timeouts, handshake.offers);
        } catch (IOException e) {
            handshake.wire.close();
            throw new SmtpFailure(handshake.stage, String.valueOf(e.getMessage()), e);
        } catch (SmtpFailure e) {
            handshake.wire.close();
            throw e;
        }
    }

    private void begin(boolean takesTls) throws IOException, SmtpFailure {
        if (server.security() == SmtpUrl.Security.TLS) {
            stage = SmtpStage.TLS;
            protect();
        }
        stage = SmtpStage.GREETING;
        require(wire.reply(timeouts.reply()));
        hello();
        if (server.security() == SmtpUrl.Security.STARTTLS_REQUIRED || takesTls && offers.contains("STARTTLS")) {
            startTls();
            hello();
        }
        signIn();
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
                .createSocket(plain, server.host(), server.port(), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.setSoTimeout((int) timeouts.reply().toMillis());
        secure.startHandshake();
        wire = new SmtpWire(secure);
    }

    private void signIn() throws IOException, SmtpFailure {
        var credentials = server.credentials();
        if (credentials == null) {
            return;
        }
        stage = SmtpStage.SIGN_IN;
        switch (credentials) {
            case SmtpUrl.Password password -> signIn(password);
            case SmtpUrl.Token token -> signIn(token);
        }
    }

    private void signIn(SmtpUrl.Password credentials) throws IOException, SmtpFailure {
        if (offers.contains("PLAIN")) {
            require(ask("AUTH PLAIN " + base64("\0" + credentials.user() + "\0" + credentials.password())));
            return;
        }
        goesOn(ask("AUTH LOGIN"));
        goesOn(ask(base64(credentials.user())));
        require(ask(base64(credentials.password())));
    }

    /** XOAUTH2. A server that does not take the token first says why, and its "no" comes after an empty line. */
    private void signIn(SmtpUrl.Token credentials) throws IOException, SmtpFailure {
        var source = Objects.requireNonNull(tokens);
        var said = "user=" + credentials.user() + "\1auth=Bearer " + source.get() + "\1\1";
        var reply = ask("AUTH XOAUTH2 " + base64(said));
        if (reply.code() == 334) {
            reply = ask("");
        }
        if (!reply.isPositive()) {
            source.forget();
        }
        require(reply);
    }

    private SmtpReply ask(String command) throws IOException {
        return wire.ask(command, timeouts.reply());
    }

    private void require(SmtpReply reply) throws SmtpFailure {
        if (!reply.isPositive()) {
            throw SmtpFailure.refused(stage, reply);
        }
    }

    private void goesOn(SmtpReply reply) throws SmtpFailure {
        if (reply.code() != 334) {
            throw SmtpFailure.refused(stage, reply);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
