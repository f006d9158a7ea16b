package io.quittance.mail;

import org.jspecify.annotations.Nullable;

/** A mail was not taken, or nobody knows. */
final class SmtpFailure extends Exception {

    private final SmtpStage stage;
    private final transient @Nullable SmtpReply reply;

    /** The server said no; anything but a plain refusal is an answer out of turn and counts as none. */
    static SmtpFailure refused(SmtpStage stage, SmtpReply reply) {
        return reply.isRefusal()
                ? new SmtpFailure(stage, reply)
                : new SmtpFailure(stage, "an answer out of turn: " + reply, null);
    }

    private SmtpFailure(SmtpStage stage, SmtpReply reply) {
        super(stage + ": " + reply);
        this.stage = stage;
        this.reply = reply;
    }

    SmtpFailure(SmtpStage stage, String what, @Nullable Throwable cause) {
        super(stage + ": " + what, cause);
        this.stage = stage;
        this.reply = null;
    }

    SmtpStage stage() {
        return stage;
    }

    /** What the server said; null when the connection broke or made no sense. */
    @Nullable
    SmtpReply reply() {
        return reply;
    }
}
