package io.quittance.bench;

import io.quittance.branding.Brand;
import io.quittance.branding.Brands;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.templates.SampleMail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import javax.net.SocketFactory;

/** The references: the same template rendered, the same MIME built and sent by bare Angus Mail, nothing recorded. */
final class BareMail {

    private static final CountryCode FRANCE = new CountryCode("FR");

    static {
        // Else Jakarta Mail searches the whole class path for its own provider at every part of every mail.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private final Brand brand = Objects.requireNonNull(new Brands().all().get("maison-lavande"));
    private final SampleMail sample = new SampleMail("reminder-1", Language.FR, FRANCE, brand);
    private final Session session;

    BareMail(int port) {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.localhost", "bench");
        settings.put("mail.smtp.socketFactory", new PromptSockets());
        session = Session.getInstance(settings);
    }

    /** Sockets that do not wait for more to send: without this a large mail stands still for 40 ms. */
    private static final class PromptSockets extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return new Socket(host, port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return new Socket(host, port, from, fromPort);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return new Socket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return new Socket(host, port, from, fromPort);
        }
    }

    /** One connection for each mail. */
    void oneByOne(int mails) {
        try {
            for (int i = 0; i < mails; i++) {
                var mail = mail(i);
                try (var transport = session.getTransport("smtp")) {
                    transport.connect();
                    transport.sendMessage(mail, mail.getAllRecipients());
                }
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All mails over one kept connection. */
    void kept(int mails) {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 0; i < mails; i++) {
                var mail = mail(i);
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage mail(int number) throws MessagingException {
        var text = sample.render();
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("relances@lavande.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("debtor" + number + "@debtor.example"));
        mail.setSubject(text.subject(), "UTF-8");
        mail.setSentDate(new Date());
        var related = new MimeMultipart("related");
        related.addBodyPart(part(text.html(), "html"));
        var logo = new MimeBodyPart();
        logo.setDataHandler(new DataHandler(
                new ByteArrayDataSource(Objects.requireNonNull(brand.logo()).png(), "image/png")));
        logo.setContentID("<logo>");
        related.addBodyPart(logo);
        var inner = new MimeBodyPart();
        inner.setContent(related);
        mail.setContent(new MimeMultipart("alternative", part(text.text(), "plain"), inner));
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
