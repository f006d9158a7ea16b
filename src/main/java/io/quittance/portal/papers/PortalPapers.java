package io.quittance.portal.papers;

import io.quittance.kernel.MessageId;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.portal.PortalAccess;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The messages that a visitor received, as far as the access covers what they are about. Links to sign in are not among them. */
@Service
class PortalPapers {

    private static final int MOST = 300;

    private final Messages messages;

    PortalPapers(Messages messages) {
        this.messages = messages;
    }

    /** Those that left, the latest first. */
    List<Message> received(PortalAccess access) {
        var of = new MessageFilter(access.debtor(), null, null, null);
        return new TenantScope.Engine(access.firm())
                .call(() -> messages.latest(access.firm(), of, null, MOST)).stream()
                        .filter(message -> message.sentAt() != null && message.kind() != MessageKind.LOGIN_LINK)
                        .filter(message -> covers(access, message))
                        .toList();
    }

    /** The file of a letter that the visitor received. */
    Optional<byte[]> letter(PortalAccess access, MessageId id) {
        return received(access).stream()
                .filter(message -> message.id().equals(id))
                .map(message ->
                        new TenantScope.Engine(access.firm()).call(() -> messages.content(access.firm(), message.id())))
                .findFirst();
    }

    private static boolean covers(PortalAccess access, Message message) {
        return access instanceof PortalAccess.Account
                || (!message.invoices().isEmpty() && message.invoices().stream().allMatch(access::covers));
    }
}
