package io.quittance.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Takes mail on loopback as fast as it comes and keeps nothing but the count. */
final class MailSink implements AutoCloseable {

    final AtomicInteger mails = new AtomicInteger();
    final AtomicLong bytes = new AtomicLong();
    private final ServerSocket server;

    MailSink() throws IOException {
        server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofPlatform().daemon().start(() -> session(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void session(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            var in = new BufferedInputStream(client.getInputStream(), 65_536);
            var out = client.getOutputStream();
            say(out, "220 sink");
            for (int verb = verb(in); verb >= 0; verb = verb(in)) {
                answer(in, out, verb);
            }
        } catch (IOException _) {
            // the client has left
        }
    }

    private void answer(InputStream in, OutputStream out, int verb) throws IOException {
        switch (verb) {
            case 'E' -> say(out, "250-sink\r\n250 PIPELINING");
            case 'D' -> {
                say(out, "354 go");
                mail(in);
                say(out, "250 taken");
            }
            case 'Q' -> say(out, "221 bye");
            default -> say(out, "250 ok");
        }
    }

    // The first letter of the line tells enough.
    private static int verb(InputStream in) throws IOException {
        int verb = in.read();
        for (int next = verb; next >= 0 && next != '\n'; next = in.read()) {
            // to the end of the line
        }
        return verb;
    }

    private void mail(InputStream in) throws IOException {
        int length = 0;
        int tail = 0;
        while (tail != 0x0d0a2e0d) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client left in the middle of a mail");
            }
            tail = tail << 8 | next;
            length++;
        }
        in.read();
        bytes.addAndGet(length);
        mails.incrementAndGet();
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
