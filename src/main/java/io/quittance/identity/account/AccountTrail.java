package io.quittance.identity.account;

import io.quittance.identity.PasswordForgotten;
import io.quittance.identity.Role;
import io.quittance.identity.StaffMember;
import io.quittance.identity.StaffPeople;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.AuditLog;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a change of an account leaves behind: a line of the audit log, ended sessions, a mail. */
@Component
class AccountTrail {

    private final AuditLog audit;
    private final StaffPeople people;
    private final SessionStore sessions;
    private final ApplicationEventPublisher events;

    AccountTrail(AuditLog audit, StaffPeople people, SessionStore sessions, ApplicationEventPublisher events) {
        this.audit = audit;
        this.people = people;
        this.sessions = sessions;
        this.events = events;
    }

    /** Notes it for the installation, and for the firm to which the person belongs. */
    void did(StaffId person, String act) {
        did(person, act, "");
    }

    void did(StaffId person, String act, String detail) {
        audit.append(ownFirm(person), person.toString(), act, person.toString(), detail);
    }

    private @Nullable FirmId ownFirm(StaffId person) {
        return people.find(person)
                .map(member -> Stream.of(Role.FIRM_ADMIN, Role.FIRM_USER)
                        .flatMap(role -> member.firms(role).stream())
                        .collect(Collectors.toSet()))
                .filter(firms -> firms.size() == 1)
                .map(firms -> firms.iterator().next())
                .orElse(null);
    }

    /** Ends all sessions but one. @param kept 0 for none */
    void ended(StaffId person, long kept) {
        sessions.endAllBut(person, kept);
    }

    void endedOne(StaffId person, long session) {
        sessions.end(person, session);
        did(person, "staff.session-ended");
    }

    /** Has the link mailed: in the look of the person's firm, or in the platform's own when it is not one firm. */
    void forgotten(StaffMember person, URI link, Duration life) {
        var address = EmailAddress.parse(person.email());
        var minutes = Math.toIntExact(life.toMinutes());
        events.publishEvent(new PasswordForgotten(onlyFirm(person), address, person.language(), link, minutes));
    }

    private static @Nullable FirmId onlyFirm(StaffMember person) {
        var firms = person.grants().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return firms.size() == 1 ? firms.iterator().next() : null;
    }
}
