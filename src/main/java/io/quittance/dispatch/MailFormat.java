package io.quittance.dispatch;

/** Writes a mail as the bytes that will leave (message/rfc822). Implemented by the way out. */
public interface MailFormat {

    /** The bytes, with CRLF line ends and in seven bits. */
    byte[] write(MailParts parts);
}
