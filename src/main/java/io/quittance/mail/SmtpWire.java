package io.quittance.mail;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Lines over a socket with limits a hostile or broken server cannot pass: length of a line, lines of a reply, and the time
 * of the whole reply, even when its bytes come one by one.
 */
final class SmtpWire implements Closeable {

    private static final int MAX_LINE = 2_048;
    private static final int MAX_LINES = 64;
    private static final Pattern LINE = Pattern.compile("([2-5][0-5][0-9])([ -]?)(.*)");
    private static final Pattern JUNK = Pattern.compile("[^\\x20-\\x7e]");
    private static final byte[] END_OF_MAIL = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[4_096];
    private int next;
    private int end;

    SmtpWire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = new BufferedOutputStream(socket.getOutputStream(), 65_536);
    }

    /** Puts a command into the buffer, in UTF-8 (RFC 6531, 3.1). */
    void command(String line) throws IOException {
        if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a command is one line");
        }
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }

    /** Says a command and waits for the reply. */
    SmtpReply ask(String line, Duration limit) throws IOException {
        command(line);
        flush();
        return reply(limit);
    }

    /** Closes the socket without a word. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Puts a mail into the buffer, dots doubled, up to but without the final dot. Its lines end with CRLF. */
    void content(byte[] mail) throws IOException {
        int from = 0;
        for (int i = 0; i < mail.length; i++) {
            if (mail[i] == '.' && (i == 0 || mail[i - 1] == '\n')) {
                out.write(mail, from, i - from);
                out.write('.');
                from = i;
            }
        }
        out.write(mail, from, mail.length - from);
        if (mail.length < 2 || mail[mail.length - 1] != '\n') {
            out.write('\r');
            out.write('\n');
        }
    }

    /** Puts the final dot into the buffer. */
    void endOfMail() throws IOException {
        out.write(END_OF_MAIL);
    }

    /** True when the server sent more than it was asked for. */
    boolean hasUnreadBytes() {
        return next < end;
    }

    /** Reads one reply of one or more lines. @throws IOException when it takes too long, breaks off or makes no sense */
    SmtpReply reply(Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        var text = new StringBuilder();
        for (int lines = 1; lines <= MAX_LINES; lines++) {
            var line = line(deadline);
            var parts = LINE.matcher(line);
            if (!parts.matches() || (parts.group(2).isEmpty() && !parts.group(3).isEmpty())) {
                throw new IOException("not a reply: " + clean(line.substring(0, Math.min(line.length(), 60))));
            }
            text.append(lines == 1 ? "" : " ").append(clean(parts.group(3)));
            if (!parts.group(2).equals("-")) {
                return new SmtpReply(
                        Integer.parseInt(parts.group(1)), text.toString().strip());
            }
        }
        throw new IOException("a reply of more than " + MAX_LINES + " lines");
    }

    private String line(long deadline) throws IOException {
        var line = new StringBuilder();
        while (line.length() < MAX_LINE) {
            int one = read(deadline);
            if (one == '\n') {
                int length = line.length();
                if (length > 0 && line.charAt(length - 1) == '\r') {
                    line.setLength(length - 1);
                }
                return line.toString();
            }
            line.append((char) one);
        }
        throw new IOException("a line of more than " + MAX_LINE + " bytes");
    }

    private int read(long deadline) throws IOException {
        if (next == end) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("no whole reply in time");
            }
            socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
            next = 0;
            end = in.read(buffer);
            if (end < 0) {
                end = 0;
                throw new EOFException("the server closed the connection");
            }
        }
        return buffer[next++] & 0xff;
    }

    private static String clean(String text) {
        return JUNK.matcher(text).replaceAll("?");
    }
}
