package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.sandbox.MailFaults.At;
import io.quittance.sandbox.MailFaults.Fault;
import io.quittance.testing.QuittanceTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@QuittanceTest
class SandboxIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailFaults faults;

    @Value("${quittance.public-url}")
    private String url;

    @Value("${quittance.smtp-url}")
    private URI mailServer;

    @Test
    void a_mail_is_caught_with_its_very_bytes() throws Exception {
        var to = someone();
        send(to, "Bonjour\r\n.a line with a dot\r\n");
        var caught = mailbox.list(to).getFirst();
        assertThat(caught.subject()).isEqualTo("Été");
        assertThat(get("/sandbox/mailbox/" + caught.id()).body()).contains("\r\n.a line with a dot\r\n");
        assertThat(get("/sandbox/mailbox?to=" + to).body())
                .contains("\"next\":null")
                .contains(to);
    }

    @Test
    void a_refusal_strikes_as_often_as_it_was_asked_to() throws Exception {
        var to = someone();
        faults.put(new Fault(to, At.RCPT, "451 4.3.0 later", 2));
        assertThatThrownBy(() -> send(to, "one")).isInstanceOf(MessagingException.class);
        assertThatThrownBy(() -> send(to, "two")).isInstanceOf(MessagingException.class);
        send(to, "three");
        assertThat(mailbox.list(to)).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_after_the_data_leaves_the_mail_here() {
        var to = someone();
        faults.put(new Fault("*" + to.substring(2), At.AFTER_DATA, "RESET", 1));
        assertThatThrownBy(() -> send(to, "in doubt")).isInstanceOf(MessagingException.class);
        assertThat(mailbox.list(to)).hasSize(1);
    }

    @Test
    void the_business_day_goes_forward_only() throws Exception {
        var today = LocalDate.parse(get("/sandbox/clock").body().replaceAll(".*\"today\":\"([0-9-]+)\".*", "$1"));
        assertThat(travel(today.minusDays(1)).statusCode()).isEqualTo(409);
        assertThat(travel(today.plusDays(401)).statusCode()).isEqualTo(422);
        assertThat(travel(today.plusDays(2)).statusCode()).isEqualTo(202);
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (get("/sandbox/clock").body().contains("true")) {
            assertThat(Instant.now()).isBefore(end);
        }
        assertThat(get("/sandbox/clock").body()).contains(today.plusDays(2).toString());
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(get("/sandbox/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/sandbox/mail").body()).contains("<h1>");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> travel(LocalDate day) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/sandbox/clock"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"today\":\"" + day + "\"}"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void send(String to, String text) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", mailServer.getHost());
        properties.put("mail.smtp.port", Integer.toString(mailServer.getPort()));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("a@firm.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject("Été", "UTF-8");
        mail.setText(text);
        Transport.send(mail);
    }

    private static String someone() {
        return UUID.randomUUID() + "@debtor.example";
    }
}
