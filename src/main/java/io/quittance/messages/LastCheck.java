package io.quittance.messages;

import java.util.List;

/**
 * Asked for messages of one kind in the last step before they leave, in the transaction that marks them as leaving and in
 * the firm's scope. Implemented above by whoever plans that kind; a kind without a check may always leave.
 */
public interface LastCheck {

    /** The kind of message this check is for. */
    MessageKind kind();

    /** True when a legal clock depends on this message: when its fate is unknown, only a person decides what happens. */
    default boolean startsLegalClock(Message message) {
        return false;
    }

    /** Whether this message may still leave. */
    Verdict check(Message message);

    /** The same for several messages of one firm, in their order; override it when one statement can answer for all. */
    default List<Verdict> checkAll(List<Message> messages) {
        return messages.stream().map(this::check).toList();
    }
}
