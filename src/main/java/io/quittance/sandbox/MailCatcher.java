package io.quittance.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A mail server on loopback that takes every mail, delivers none, and fails as {@link MailFaults} says. */
@Component
class MailCatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);

    private final ServerSocket socket;
    private final Mailbox mailbox;
    private final MailFaults faults;
    private volatile boolean running;

    MailCatcher(ServerSocket socket, Mailbox mailbox, MailFaults faults) {
        this.socket = socket;
        this.mailbox = mailbox;
        this.faults = faults;
    }

    /** A socket on a free port of the loopback address; its port is known before the server answers. */
    static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("mail-catcher").start(this::accept);
    }

    @Override
    public void stop() {
        running = false;
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing the mail catcher", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Answers before anything sends, and is the last to go. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void accept() {
        while (running) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().name("mail-client").start(() -> converse(client));
            } catch (IOException e) {
                LOG.debug("no longer accepting mail", e);
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            new SmtpConversation(client, mailbox, faults).hold();
        } catch (IOException e) {
            LOG.debug("a mail client left", e);
        }
    }
}
