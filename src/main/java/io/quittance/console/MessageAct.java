package io.quittance.console;

import io.quittance.correspondence.MessageState;
import io.quittance.correspondence.Messages;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import java.util.List;

/** What a person may do to a message, by the state it is in. */
enum MessageAct {
    STOP(ConsoleText.STOP, "message.cancelled"),
    LET_GO(ConsoleText.LET_GO, "message.released"),
    SEND_AGAIN(ConsoleText.SEND_AGAIN, "message.resent"),
    MARK_SENT(ConsoleText.MARK_SENT, "message.marked-sent");

    private final ConsoleText label;
    private final String auditWord;

    MessageAct(ConsoleText label, String auditWord) {
        this.label = label;
        this.auditWord = auditWord;
    }

    static List<MessageAct> offeredIn(MessageState state) {
        return switch (state) {
            case PLANNED -> List.of(STOP);
            case HELD -> List.of(LET_GO, STOP);
            case UNKNOWN -> List.of(SEND_AGAIN, MARK_SENT);
            default -> List.of();
        };
    }

    ConsoleText label() {
        return label;
    }

    String auditWord() {
        return auditWord;
    }

    void on(Messages messages, FirmId firm, MessageId message) {
        switch (this) {
            case STOP -> messages.cancel(firm, message, "STOPPED_BY_HAND");
            case LET_GO -> messages.release(firm, message);
            case SEND_AGAIN -> messages.resend(firm, message);
            case MARK_SENT -> messages.markSent(firm, message);
        }
    }
}
