package io.quittance.identity.account;

import io.quittance.identity.PasswordForgotten;
import io.quittance.identity.Role;
import io.quittance.identity.StaffMember;
import io.quittance.identity.StaffPeople;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.StaffId;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.Firms;
import io.quittance.tenancy.AuditLog;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
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
    private final Firms firms;
    private final SessionStore sessions;
    private final ApplicationEventPublisher events;

    AccountTrail(
            AuditLog audit, StaffPeople people, Firms firms, SessionStore sessions, ApplicationEventPublisher events) {
        this.audit = audit;
        this.people = people;
        this.firms = firms;
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

    /** Has the link mailed. @return false when no firm is set up yet, in whose name alone a mail can leave */
    boolean forgotten(StaffMember person, URI link, Duration life) {
        var firm = firmOf(person);
        if (firm.isEmpty()) {
            return false;
        }
        var address = EmailAddress.parse(person.email());
        var minutes = Math.toIntExact(life.toMinutes());
        events.publishEvent(new PasswordForgotten(firm.get(), address, person.language(), link, minutes));
        return true;
    }

    /** A firm of the person; for an operator, who has none, the first one at work here. */
    private Optional<FirmId> firmOf(StaffMember person) {
        return person.grants().values().stream()
                .flatMap(Set::stream)
                .min(Comparator.comparingLong(FirmId::value))
                .or(() -> firms.all().stream()
                        .filter(firm -> firm.stage() != FirmStage.PAUSED)
                        .map(Firm::id)
                        .min(Comparator.comparingLong(FirmId::value)));
    }
}
