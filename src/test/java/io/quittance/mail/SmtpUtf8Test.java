package io.quittance.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.dispatch.DeliveryResult;
import io.quittance.kernel.EmailAddress;
import io.quittance.mail.SmtpConnection.Envelope;
import io.quittance.messages.MessageReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses in letters that are not ASCII (RFC 6531): said to servers that take them, a clear end at all others. */
class SmtpUtf8Test {

    private static final String OFFER = "250-scripted\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8";
    private static final EmailAddress FROM = EmailAddress.parse("compta@lavande.example");
    private static final Envelope USUAL = new Envelope(FROM, EmailAddress.parse("marie@dupont.example"));
    private static final Envelope ACCENT = new Envelope(FROM, EmailAddress.parse("zoé@dupont.example"));
    private static final byte[] MAIL =
            "To: zoé@dupont.example\r\nSubject: x\r\n\r\nbody\r\n".getBytes(StandardCharsets.UTF_8);
    private static final SmtpTimeouts SHORT =
            new SmtpTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    @Test
    void a_server_that_offers_it_is_told_and_gets_the_letters_as_they_are() throws Exception {
        for (var offer : List.of(OFFER, "250-scripted\r\n250-8BITMIME\r\n250 SMTPUTF8")) {
            try (var server = new ScriptedSmtp().at("EHLO", offer);
                    var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
                connection.send(ACCENT, MAIL, USUAL);
                connection.send(USUAL, MAIL, null);
                assertThat(server.commands.stream().map(SmtpUtf8Test::utf8))
                        .contains(
                                "MAIL FROM:<compta@lavande.example> BODY=8BITMIME SMTPUTF8",
                                "RCPT TO:<zoé@dupont.example>",
                                "MAIL FROM:<compta@lavande.example>");
                assertThat(server.mails)
                        .hasSize(2)
                        .allSatisfy(mail -> assertThat(utf8(mail)).startsWith("To: zoé@dupont.example\r\n"));
            }
        }
    }

    @Test
    void a_server_that_does_not_offer_it_hears_nothing_of_that_mail_and_takes_the_others() throws Exception {
        try (var server = new ScriptedSmtp();
                var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
            connection.send(USUAL, MAIL, ACCENT);
            var failure = catchThrowableOfType(SmtpFailure.class, () -> connection.send(ACCENT, MAIL, USUAL));
            assertThat(Carrier.meaning(failure))
                    .isEqualTo(new DeliveryResult.Refused(
                            MessageReason.ADDRESS_NOT_ASCII, String.valueOf(failure.getMessage()), true));
            connection.send(USUAL, MAIL, null);
            assertThat(server.mails).hasSize(2);
            assertThat(server.sessions).as("the connection goes on").hasValue(1);
            assertThat(server.commands).noneMatch(command -> command.contains("SMTPUTF8"));
        }
    }

    @Test
    void a_server_of_the_old_kind_does_not_take_it_either() throws Exception {
        try (var server = new ScriptedSmtp().at("EHLO", "502 not known");
                var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
            var failure = catchThrowableOfType(SmtpFailure.class, () -> connection.send(ACCENT, MAIL, null));
            assertThat(StatusRule.of(failure.stage(), failure.reply()).reason())
                    .isEqualTo(MessageReason.ADDRESS_NOT_ASCII);
        }
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            MAIL | 555 5.5.4 unsupported parameter            | ADDRESS_NOT_ASCII
            MAIL | 504 parameter                              | ADDRESS_NOT_ASCII
            MAIL | 501 5.5.4 SMTPUTF8 is not known            | ADDRESS_NOT_ASCII
            MAIL | 550 5.6.7 not permitted for that recipient | ADDRESS_NOT_ASCII
            MAIL | 550 5.7.26 not authenticated               | SENDER_REFUSED
            MAIL | 451 4.3.0 later                            | SERVER_BUSY
            RCPT | 553 5.6.7 not permitted for that recipient | ADDRESS_NOT_ASCII
            RCPT | 550 5.1.1 no such user                     | ADDRESS_UNKNOWN
            DOT  | 554 5.6.9 the next server does not take it | ADDRESS_NOT_ASCII
            """)
    void a_server_that_offers_it_and_refuses_blames_the_address_and_not_the_firm(
            String stage, String reply, MessageReason reason) throws Exception {
        try (var server = new ScriptedSmtp().at("EHLO", OFFER).at(stage, reply);
                var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
            var failure = catchThrowableOfType(SmtpFailure.class, () -> connection.send(ACCENT, MAIL, null));
            assertThat(StatusRule.of(failure.stage(), failure.reply()).reason()).isEqualTo(reason);
        }
    }

    @Test
    void a_domain_in_other_letters_needs_no_such_server() throws Exception {
        try (var server = new ScriptedSmtp();
                var connection = SmtpHandshake.open(server.url(), SHORT, "test", null)) {
            connection.send(new Envelope(FROM, EmailAddress.parse("compta@müller-söhne.example")), MAIL, null);
            assertThat(server.commands)
                    .contains("MAIL FROM:<compta@lavande.example>", "RCPT TO:<compta@xn--mller-shne-kcb9d.example>");
        }
    }

    private static String utf8(String read) {
        return new String(read.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
