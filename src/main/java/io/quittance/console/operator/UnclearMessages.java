package io.quittance.console.operator;

import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageState;
import io.quittance.messages.MessageSummary;
import io.quittance.messages.Messages;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages whose fate nobody knows, and those that cannot be sent, of all firms. The operator has no rights on a firm's
 * messages: once the right to decide is proven, the machine does it in the firm's name and the audit log says who decided.
 */
@Component
class UnclearMessages {

    private static final int MOST = 500;

    private final StaffSession session;
    private final Firms firms;
    private final Messages messages;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    UnclearMessages(
            StaffSession session, Firms firms, Messages messages, AuditLog audit, TransactionTemplate transaction) {
        this.session = session;
        this.firms = firms;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A message and its firm; what it says is not shown. */
    record Unclear(Firm firm, MessageSummary message) {}

    /** Everything in one of these states. */
    List<Unclear> in(MessageState state) {
        return session.asOperator().call(() -> {
            var known = firms.all().stream().collect(Collectors.toMap(Firm::id, Function.identity()));
            return messages.everywhere(state, MOST).stream()
                    .map(message -> new Unclear(Objects.requireNonNull(known.get(message.firm())), message))
                    .toList();
        });
    }

    /** Sends the same bytes again under the same Message-ID. */
    void resend(Unclear unclear) {
        decide(unclear, "message.resent", () -> messages.resend(unclear.firm().id(), id(unclear)));
    }

    /** Takes it as sent. */
    void markSent(Unclear unclear) {
        decide(
                unclear,
                "message.marked-sent",
                () -> messages.markSent(unclear.firm().id(), id(unclear)));
    }

    private void decide(Unclear unclear, String act, Runnable deed) {
        var actor = session.asOperator().call(session::actor);
        var firm = unclear.firm().id();
        new TenantScope.Engine(firm)
                .run(() -> transaction.executeWithoutResult(_ -> {
                    deed.run();
                    audit.append(firm, actor, act, id(unclear).toString(), "");
                }));
    }

    private static MessageId id(Unclear unclear) {
        return unclear.message().id();
    }
}
