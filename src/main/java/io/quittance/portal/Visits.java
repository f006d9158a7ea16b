package io.quittance.portal;

import io.quittance.identity.debtors.DebtorAccess;
import io.quittance.identity.debtors.Readers;
import io.quittance.kernel.FirmId;
import io.quittance.ui.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a {@link PortalAccess} into the HTTP session at entry and finds it again; no page before the entry has a session. */
@Component
public class Visits {

    private static final String ATTRIBUTE = "portal.access.";
    private static final String MARK = "portal.mark.";
    private static final int IDLE_SECONDS = 30 * 60;

    private final DebtorAccess access;
    private final Readers readers;
    private final InstantSource clock;

    Visits(DebtorAccess access, Readers readers, InstantSource clock) {
        this.access = access;
        this.readers = readers;
        this.clock = clock;
    }

    /** Lets a visitor in under a new session id, so that an id known before the entry opens nothing. */
    public void enter(HttpServletRequest request, PortalAccess entered) {
        if (request.getSession(false) == null) {
            request.getSession(true).setMaxInactiveInterval(IDLE_SECONDS);
        } else {
            request.changeSessionId();
        }
        request.getSession().setAttribute(name(entered.firm()), entered);
        request.getSession()
                .setAttribute(MARK + entered.firm().value(), mark(entered).orElse(""));
        ReaderLanguage.keep(request.getSession(), entered.language());
    }

    /** True when what a visitor entered by has ended since: another address, "not me", an erasure, a block, a reader who is out. */
    boolean hasEnded(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .map(session::getAttribute)
                .filter(PortalAccess.class::isInstance)
                .map(PortalAccess.class::cast)
                .anyMatch(entered -> !mark(entered)
                        .equals(Optional.ofNullable(
                                session.getAttribute(MARK + entered.firm().value()))));
    }

    private Optional<String> mark(PortalAccess entered) {
        return entered.scope()
                .call(() -> access.mark(entered.firm(), entered.debtor()).flatMap(mark -> with(entered, mark)));
    }

    /** The mark of a second reader is there as long as the debtor lets them in. */
    private Optional<String> with(PortalAccess entered, String mark) {
        var reader = entered instanceof PortalAccess.Account account ? account.reader() : null;
        return reader == null
                ? Optional.of(mark)
                : readers.active(entered.firm(), reader.id()).map(one -> mark + " reader " + one.id());
    }

    /** What the visitor may see at this firm now. */
    public Optional<PortalAccess> of(@Nullable HttpSession session, FirmId firm) {
        return session == null ? Optional.empty() : valid(session.getAttribute(name(firm)));
    }

    /** Ends the visit at this firm; ending none changes nothing. */
    public void leave(FirmId firm, @Nullable HttpSession session) {
        if (session != null) {
            session.removeAttribute(name(firm));
        }
    }

    /** Reads an attribute of the session, which Vaadin wraps. */
    Optional<PortalAccess> valid(@Nullable Object attribute) {
        return attribute instanceof PortalAccess access && access.holdsAt(clock.instant())
                ? Optional.of(access)
                : Optional.empty();
    }

    /** The name under which the access to a firm is kept. */
    static String name(FirmId firm) {
        return ATTRIBUTE + firm.value();
    }
}
