package io.quittance.mail;

import static io.quittance.mail.StatusClass.PERMANENT;
import static io.quittance.mail.StatusClass.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.EmailAddress;
import io.quittance.mail.SmtpConnection.Envelope;
import io.quittance.messages.MessageReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server may do, at each stage, and what it means for the message. */
class SmtpBehaviourTest {

    private static final EmailAddress FROM = EmailAddress.parse("compta@lavande.example");
    private static final EmailAddress TO = EmailAddress.parse("marie@dupont.example");
    private static final Envelope ENVELOPE = new Envelope(FROM, TO);
    private static final byte[] MAIL = "Subject: x\r\n\r\n.dot\r\nbody\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final SmtpTimeouts SHORT =
            new SmtpTimeouts(Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ofMillis(400));

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GREETING | 220 hello                                     | DELIVERED | TAKEN
            GREETING | 421 4.3.2 too busy                            | TEMPORARY | SERVER_BUSY
            GREETING | 554 5.7.1 your address is blocked             | POLICY    | SENDER_REFUSED
            GREETING | 554 no SMTP here                              | POLICY    | SENDER_REFUSED
            GREETING | SILENCE                                       | TEMPORARY | NO_CONNECTION
            GREETING | RESET                                         | TEMPORARY | NO_CONNECTION
            GREETING | CLOSE                                         | TEMPORARY | NO_CONNECTION
            GREETING | FLOOD                                         | TEMPORARY | NO_CONNECTION
            GREETING | LONG                                          | TEMPORARY | NO_CONNECTION
            GREETING | DRIP                                          | TEMPORARY | NO_CONNECTION
            GREETING | HTTP/1.1 400 Bad Request                      | TEMPORARY | NO_CONNECTION
            EHLO     | 502 5.5.1 not known                           | DELIVERED | TAKEN
            EHLO     | 421 going down                                | TEMPORARY | SERVER_BUSY
            EHLO     | 2 50 ok                                       | TEMPORARY | NO_CONNECTION
            EHLO     | FLOOD                                         | TEMPORARY | NO_CONNECTION
            MAIL     | 451 4.3.0 later                               | TEMPORARY | SERVER_BUSY
            MAIL     | 452 4.3.1 no room                             | TEMPORARY | SERVER_BUSY
            MAIL     | 550 5.7.26 not authenticated                  | POLICY    | SENDER_REFUSED
            MAIL     | 553 5.1.8 sender domain does not exist        | POLICY    | SENDER_REFUSED
            MAIL     | 550 no                                        | POLICY    | SENDER_REFUSED
            MAIL     | 530 5.7.0 sign in first                       | POLICY    | SIGN_IN_REFUSED
            MAIL     | SILENCE                                       | TEMPORARY | NO_CONNECTION
            MAIL     | RESET                                         | TEMPORARY | NO_CONNECTION
            RCPT     | 251 will forward                              | DELIVERED | TAKEN
            RCPT     | 252 cannot verify                             | DELIVERED | TAKEN
            RCPT     | 450 4.2.0 greylisted                          | TEMPORARY | SERVER_BUSY
            RCPT     | 451 4.7.1 come back later                     | TEMPORARY | SERVER_BUSY
            RCPT     | 452 4.2.2 mailbox full                        | TEMPORARY | MAILBOX_FULL
            RCPT     | 552 5.2.2 mailbox full                        | TEMPORARY | MAILBOX_FULL
            RCPT     | 552 quota                                     | TEMPORARY | MAILBOX_FULL
            RCPT     | 550 5.1.1 no such user                        | PERMANENT | ADDRESS_UNKNOWN
            RCPT     | 550 5.1.10 null MX                            | PERMANENT | ADDRESS_UNKNOWN
            RCPT     | 550 5.2.1 mailbox disabled                    | PERMANENT | MAILBOX_CLOSED
            RCPT     | 556 domain takes no mail                      | PERMANENT | DOMAIN_TAKES_NO_MAIL
            RCPT     | 550 unknown user                              | PERMANENT | ADDRESS_UNKNOWN
            RCPT     | 551 user not local                            | PERMANENT | ADDRESS_UNKNOWN
            RCPT     | 550 5.7.1 relaying denied                     | POLICY    | SENDER_REFUSED
            RCPT     | 554 5.7.1 blocked                             | POLICY    | SENDER_REFUSED
            RCPT     | 501 bad syntax                                | PERMANENT | ADDRESS_REFUSED
            RCPT     | 250-5.1.1 looks positive\\r\\n450 is not      | TEMPORARY | SERVER_BUSY
            RCPT     | RESET                                         | TEMPORARY | NO_CONNECTION
            DATA     | 451 4.3.0 later                               | TEMPORARY | SERVER_BUSY
            DATA     | 250 2.0.0 but I wanted 354                    | TEMPORARY | NO_CONNECTION
            DATA     | 554 5.7.1 policy                              | POLICY    | SENDER_REFUSED
            DATA     | SILENCE                                       | TEMPORARY | NO_CONNECTION
            DATA     | RESET                                         | TEMPORARY | NO_CONNECTION
            DOT      | 250 2.0.0 taken as 17                         | DELIVERED | TAKEN
            DOT      | 250-first\\r\\n250 2.6.0 second               | DELIVERED | TAKEN
            DOT      | RAW:250 caf\\351 \\001\\r\\n              | DELIVERED | TAKEN
            DOT      | 451 4.3.0 later                               | TEMPORARY | SERVER_BUSY
            DOT      | 421 4.3.2 shutting down                       | TEMPORARY | SERVER_BUSY
            DOT      | 552 5.3.4 too big                             | PERMANENT | MESSAGE_REFUSED
            DOT      | 554 looks like spam                           | PERMANENT | MESSAGE_REFUSED
            DOT      | 550 5.7.26 DMARC                              | POLICY    | SENDER_REFUSED
            DOT      | 550 5.1.1 no such user after all              | PERMANENT | ADDRESS_UNKNOWN
            DOT      | 354 what                                      | UNKNOWN   | NO_FINAL_ANSWER
            DOT      | 2\\0005 0                                   | UNKNOWN   | NO_FINAL_ANSWER
            DOT      | SILENCE                                       | UNKNOWN   | NO_FINAL_ANSWER
            DOT      | RESET                                         | UNKNOWN   | NO_FINAL_ANSWER
            DOT      | CLOSE                                         | UNKNOWN   | NO_FINAL_ANSWER
            DOT      | FLOOD                                         | UNKNOWN   | NO_FINAL_ANSWER
            DOT      | DRIP                                          | UNKNOWN   | NO_FINAL_ANSWER
            """)
    void a_servers_behaviour_has_one_meaning(String stage, String behaviour, StatusClass meaning, MessageReason reason)
            throws IOException {
        try (var server = new ScriptedSmtp().at(stage, behaviour.translateEscapes())) {
            var started = System.nanoTime();
            var rule = seen(server.url());
            assertThat(rule.meaning()).isEqualTo(meaning);
            assertThat(rule.reason()).isEqualTo(reason);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void only_a_dead_address_is_given_up() {
        assertThat(StatusRule.ALL.stream().filter(StatusRule::addressGone).map(StatusRule::meaning))
                .containsOnly(PERMANENT);
        for (var reply : new String[] {"5.7.1 no", "5.7.26 no", "5.2.2 full", "5.3.4 big"}) {
            assertThat(StatusRule.of(SmtpStage.RECIPIENT, new SmtpReply(550, reply))
                            .addressGone())
                    .isFalse();
        }
    }

    @Test
    void nothing_is_sent_in_clear_when_starttls_is_required_but_not_offered() throws IOException {
        try (var server = new ScriptedSmtp()) {
            assertThat(seen(server.url("smtp+starttls")).meaning()).isEqualTo(POLICY);
            assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL") || command.contains("AUTH"));
        }
    }

    @Test
    void a_broken_handshake_sends_nothing() throws IOException {
        try (var server =
                new ScriptedSmtp().at("EHLO", "250-x\r\n250 STARTTLS").at("STARTTLS", "220 go\r\n250 injected")) {
            assertThat(seen(server.url("smtp+starttls")).meaning()).isEqualTo(POLICY);
            assertThat(server.commands).noneMatch(command -> command.startsWith("MAIL") || command.contains("AUTH"));
        }
    }

    @Test
    void a_password_is_never_put_into_clear_smtp() {
        assertThatThrownBy(() -> SmtpUrl.parse("smtp://a:b@mail.example")).hasMessageContaining("QUITTANCE_SMTP_URL");
        assertThatThrownBy(() -> SmtpUrl.parse("http://mail.example")).hasMessageContaining("smtp://");
        assertThat(SmtpUrl.parse("smtps://a%40x:p%2Bq+r@mail.example")
                        .orElseThrow()
                        .credentials())
                .isEqualTo(new SmtpUrl.Password("a@x", "p+q+r"));
        assertThat(SmtpUrl.parse(" ")).isEmpty();
    }

    @Test
    void the_bytes_arrive_as_they_were_written_and_the_connection_serves_many() throws Exception {
        try (var server = new ScriptedSmtp();
                var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
            connection.send(ENVELOPE, MAIL, null);
            server.at("RCPT", "550 5.1.1 no such user");
            assertThatThrownBy(() -> connection.send(ENVELOPE, MAIL, null)).hasMessageContaining("5.1.1");
            server.behave();
            connection.send(ENVELOPE, MAIL, null);
            assertThat(server.mails).hasSize(2).containsOnly(new String(MAIL, StandardCharsets.US_ASCII));
            assertThat(server.sessions).hasValue(1);
        }
    }

    @Test
    void a_mail_announced_together_with_the_end_of_another_arrives_as_well() throws Exception {
        try (var server = new ScriptedSmtp();
                var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
            connection.send(ENVELOPE, MAIL, ENVELOPE);
            assertThat(connection.isIdle()).isFalse();
            server.at("DOT", "554 5.6.0 no");
            assertThatThrownBy(() -> connection.send(ENVELOPE, MAIL, ENVELOPE)).hasMessageContaining("5.6.0");
            server.behave();
            connection.send(ENVELOPE, MAIL, null);
            assertThat(server.mails).hasSize(2).containsOnly(new String(MAIL, StandardCharsets.US_ASCII));
            assertThat(connection.isIdle()).isTrue();
            assertThat(server.sessions).hasValue(1);
        }
    }

    @Test
    void a_server_that_wants_a_mail_whose_recipient_it_refused_gets_none() throws Exception {
        try (var server = new ScriptedSmtp();
                var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
            server.at("RCPT", "550 5.1.1 no such user").at("DATA", "354 go ahead");
            assertThatThrownBy(() -> connection.send(ENVELOPE, MAIL, null)).hasMessageContaining("5.1.1");
            assertThat(connection.isUsable()).isFalse();
            assertThat(server.mails).isEmpty();
        }
    }

    @Test
    void without_pipelining_every_command_waits_for_its_answer() throws Exception {
        try (var server = new ScriptedSmtp().at("EHLO", "250 scripted");
                var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
            connection.send(ENVELOPE, MAIL, ENVELOPE);
            connection.send(ENVELOPE, MAIL, null);
            assertThat(server.mails).hasSize(2);
        }
    }

    private static StatusRule seen(SmtpUrl url) {
        try (var connection = SmtpHandshake.open(url, SHORT, "test", null)) {
            return StatusRule.of(SmtpStage.FINAL_DOT, connection.send(ENVELOPE, MAIL, null));
        } catch (SmtpFailure failure) {
            return StatusRule.of(failure.stage(), failure.reply());
        }
    }
}
