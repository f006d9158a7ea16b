package io.quittance.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quittance.kernel.EmailAddress;
import io.quittance.mail.SmtpConnection.Envelope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Protection where the server offers it, and tokens in place of passwords. */
class SmtpSignInTest {

    private static final Envelope ENVELOPE =
            new Envelope(EmailAddress.parse("compta@lavande.example"), EmailAddress.parse("marie@dupont.example"));
    private static final byte[] MAIL = "Subject: x\r\n\r\nbody\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final SmtpTimeouts SHORT =
            new SmtpTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    @Test
    void where_starttls_is_offered_but_fails_the_mail_goes_in_clear_on_a_new_connection() throws Exception {
        for (var broken : List.of("454 4.7.0 not now", "220 go\r\nthis is no TLS", "RESET")) {
            try (var server = new ScriptedSmtp()
                            .at("EHLO", "250-x\r\n250 STARTTLS")
                            .at("STARTTLS", broken);
                    var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
                connection.send(ENVELOPE, MAIL, null);
                assertThat(server.mails).hasSize(1);
                assertThat(server.sessions).hasValue(2);
                assertThat(server.commands).containsOnlyOnce("STARTTLS");
            }
        }
    }

    @Test
    void a_token_is_got_once_and_said_as_xoauth2() throws Exception {
        try (var provider = new Provider(200, "{\"access_token\":\"abc\",\"expires_in\":3600}");
                var server = new ScriptedSmtp()
                        .at("EHLO", "250-x\r\n250 AUTH XOAUTH2")
                        .at("AUTH", "235 2.7.0 welcome")) {
            var tokens = new AccessTokens(provider.grant());
            for (int connection = 0; connection < 2; connection++) {
                SmtpHandshake.open(withToken(server, provider), SHORT, "test", tokens)
                        .close();
            }
            assertThat(provider.asked)
                    .containsExactly(
                            "grant_type=refresh_token&refresh_token=r%2B1&client_id=quittance&client_secret=s");
            assertThat(server.commands)
                    .contains("AUTH XOAUTH2 " + base64("user=relances@lavande.example\1auth=Bearer abc\1\1"));
        }
    }

    @Test
    void a_token_the_server_does_not_take_is_a_refused_sign_in_and_the_next_one_is_asked_for_anew() throws Exception {
        try (var provider = new Provider(200, "{\"access_token\":\"old\",\"expires_in\":3600}");
                var server = new ScriptedSmtp()
                        .at("EHLO", "250-x\r\n250 AUTH XOAUTH2")
                        .at("AUTH", "535 5.7.3 no")) {
            var tokens = new AccessTokens(provider.grant());
            for (int connection = 0; connection < 2; connection++) {
                assertThatThrownBy(() -> SmtpHandshake.open(withToken(server, provider), SHORT, "test", tokens))
                        .hasMessageContaining("5.7.3");
            }
            assertThat(provider.asked).hasSize(2);
        }
    }

    @Test
    void without_a_token_nothing_is_said_and_the_reason_is_known() throws Exception {
        try (var provider = new Provider(400, "{\"error\":\"invalid_grant\"}");
                var server = new ScriptedSmtp().at("EHLO", "250-x\r\n250 AUTH XOAUTH2")) {
            assertThat(seen(server, provider)).isEqualTo(StatusClass.POLICY);
            assertThat(server.commands).noneMatch(command -> command.startsWith("AUTH"));
        }
        try (var provider = new Provider(503, "later");
                var server = new ScriptedSmtp().at("EHLO", "250-x\r\n250 AUTH XOAUTH2")) {
            assertThat(seen(server, provider)).isEqualTo(StatusClass.TEMPORARY);
        }
    }

    @Test
    void the_address_of_a_server_says_where_its_tokens_are_got_and_nothing_of_it_is_written_out() {
        var url = SmtpUrl.parse("smtp+starttls://relances%40lavande.example@smtp.office365.com"
                        + "?token=https%3A%2F%2Flogin.example%2Ftoken&client=c&secret=very-secret&scope=a%20b")
                .orElseThrow();
        assertThat(url.port()).isEqualTo(587);
        assertThat(url.credentials()).isInstanceOfSatisfying(SmtpUrl.Token.class, token -> {
            assertThat(token.user()).isEqualTo("relances@lavande.example");
            assertThat(token.grant().form())
                    .isEqualTo("grant_type=client_credentials&client_id=c&client_secret=very-secret&scope=a+b");
        });
        assertThat(url.toString()).doesNotContain("very-secret");
        assertThatThrownBy(() -> SmtpUrl.parse("smtps://u@h.example?token=http%3A%2F%2Flogin.example&client=c"))
                .hasMessageContaining("the token is incomplete");
        assertThatThrownBy(() -> SmtpUrl.parse("smtp://u@h.example?token=https%3A%2F%2Flogin.example&client=c"))
                .hasMessageContaining("never sent in clear");
    }

    private static StatusClass seen(ScriptedSmtp server, Provider provider) {
        try (var _ =
                SmtpHandshake.open(withToken(server, provider), SHORT, "test", new AccessTokens(provider.grant()))) {
            return StatusClass.DELIVERED;
        } catch (SmtpFailure failure) {
            return StatusRule.of(failure.stage(), failure.reply()).meaning();
        }
    }

    /** In clear, which no setting allows: the conversation is what is looked at. */
    private static SmtpUrl withToken(ScriptedSmtp server, Provider provider) {
        var url = server.url();
        return new SmtpUrl(
                url.security(),
                url.host(),
                url.port(),
                new SmtpUrl.Token("relances@lavande.example", provider.grant()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives tokens over loopback. */
    private static final class Provider implements AutoCloseable {

        final List<String> asked = new CopyOnWriteArrayList<>();
        private final HttpServer http;

        Provider(int status, String answer) throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/token", exchange -> {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            http.start();
        }

        OAuthGrant grant() {
            return OAuthGrant.parse("token=http%3A%2F%2F127.0.0.1%3A"
                            + http.getAddress().getPort() + "%2Ftoken&client=quittance&secret=s&refresh=r%2B1")
                    .orElseThrow();
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
