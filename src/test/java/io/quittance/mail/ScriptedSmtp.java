package io.quittance.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on a raw socket that does at each stage what the script says: a reply, raw bytes ({@code RAW:…}),
 * {@code RESET}, {@code CLOSE}, {@code SILENCE}, {@code DRIP} (one byte now and then) or {@code FLOOD}. A stage may be bound to
 * a recipient: {@code RCPT:full@x.example}. Without a script it takes everything.
 */
final class ScriptedSmtp implements AutoCloseable {

    private static final String SMTP = "220 scripted ESMTP";

    final List<String> mails = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final AtomicInteger sessions = new AtomicInteger();
    private final Map<String, String> script = new ConcurrentHashMap<>();
    private final ServerSocket server;

    ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    ScriptedSmtp at(String stage, String behaviour) {
        script.put(stage, behaviour);
        return this;
    }

    void behave() {
        script.clear();
    }

    SmtpUrl url() {
        return SmtpUrl.parse("smtp://127.0.0.1:" + server.getLocalPort()).orElseThrow();
    }

    SmtpUrl url(String scheme) {
        return SmtpUrl.parse(scheme + "://user:secret@localhost:" + server.getLocalPort())
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                sessions.incrementAndGet();
                Thread.ofVirtual().start(() -> session(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void session(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = client.getOutputStream();
            var talk = new Talk(client, out);
            if (!talk.play("GREETING", "", SMTP)) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                if (!command(talk, in, line)) {
                    return;
                }
            }
        } catch (IOException _) {
            // the client has left
        }
    }

    private boolean command(Talk talk, BufferedReader in, String line) throws IOException {
        var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO" -> talk.play("EHLO", "", "250-scripted\r\n250-PIPELINING\r\n250 8BITMIME");
            case "MAIL" -> talk.play("MAIL", "", "250 2.1.0 ok");
            case "RCPT" -> {
                talk.recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                yield talk.play("RCPT", talk.recipient, "250 2.1.5 ok");
            }
            case "DATA" ->
                talk.play("DATA", talk.recipient, talk.wasRefused() ? "503 5.5.1 no recipient" : "354 go ahead")
                        && taken(talk, in);
            case "QUIT" -> {
                talk.say("221 2.0.0 bye");
                yield false;
            }
            default -> talk.play(verb, "", verb.equals("AUTH") || verb.equals("STARTTLS") ? "502 no" : "250 ok");
        };
    }

    private boolean taken(Talk talk, BufferedReader in) throws IOException {
        if (!talk.lastSaid.startsWith("354")) {
            return true;
        }
        var mail = new StringBuilder();
        for (var line = in.readLine(); !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        var behaviour = talk.scripted("DOT", talk.recipient);
        if (behaviour == null || !behaviour.matches("[45].*")) {
            mails.add(mail.toString());
        }
        return talk.play("DOT", talk.recipient, "250 2.0.0 taken");
    }

    private final class Talk {

        private final Socket client;
        private final OutputStream out;
        private String recipient = "";
        private String lastSaid = "";

        Talk(Socket client, OutputStream out) {
            this.client = client;
            this.out = out;
        }

        String scripted(String stage, String address) {
            return script.getOrDefault(stage + ":" + address, script.get(stage));
        }

        boolean play(String stage, String address, String usual) throws IOException {
            var behaviour = scripted(stage, address);
            switch (behaviour == null ? usual : behaviour) {
                case "RESET" -> {
                    client.setSoLinger(true, 0);
                    return false;
                }
                case "CLOSE" -> {
                    return false;
                }
                case "SILENCE" -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
                case "DRIP" -> drip();
                case "FLOOD" -> flood("250-more and more and more\r\n");
                case "LONG" -> flood("2".repeat(4_096));
                case String raw when raw.startsWith("RAW:") -> write(raw.substring(4));
                case String reply -> say(reply);
            }
            return true;
        }

        boolean wasRefused() {
            return lastSaid.startsWith("4") || lastSaid.startsWith("5");
        }

        void say(String reply) throws IOException {
            lastSaid = reply;
            write(reply + "\r\n");
        }

        private void write(String bytes) throws IOException {
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        private void drip() throws IOException {
            client.setSoTimeout(20);
            for (var rest = "250-" + "x".repeat(2_000); !rest.isEmpty(); rest = rest.substring(1)) {
                write(rest.substring(0, 1));
                try {
                    if (client.getInputStream().read() < 0) {
                        return;
                    }
                } catch (java.net.SocketTimeoutException _) {
                    // that was the pause
                }
            }
        }

        private void flood(String piece) throws IOException {
            for (int i = 0; i < 10_000; i++) {
                write(piece);
            }
        }
    }
}
