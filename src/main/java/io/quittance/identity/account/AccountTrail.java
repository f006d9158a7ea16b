package io.quittance.identity.account;

import io.quittance.identity.PasswordForgotten;
import io.quittance.identity.StaffMember;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.AuditLog;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a change of an account leaves behind: a line of the audit log, ended sessions, a mail. */
@Component
class AccountTrail {

    private final AuditLog audit;
    private final SessionStore sessions;
    private final ApplicationEventPublisher events;

    AccountTrail(AuditLog audit, SessionStore sessions, ApplicationEventPublisher events) {
        this.audit = audit;
        this.sessions = sessions;
        this.events = events;
    }

    void did(StaffId person, String act) {
        audit.append(null, person.toString(), act, person.toString(), "");
    }

    void did(StaffId person, String act, String detail) {
        audit.append(null, person.toString(), act, person.toString(), detail);
    }

    /** Ends all sessions but one. @param kept 0 for none */
    void ended(StaffId person, long kept) {
        sessions.endAllBut(person, kept);
    }

    void endedOne(StaffId person, long session) {
        sessions.end(person, session);
        did(person, "staff.session-ended");
    }

    void forgotten(FirmId firm, StaffMember person, URI link, Duration life) {
        var address = EmailAddress.parse(person.email());
        events.publishEvent(
                new PasswordForgotten(firm, address, person.language(), link, Math.toIntExact(life.toMinutes())));
    }
}
