package io.quittance.identity;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.AuditLog;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come in: a link by mail, seven days, once. Only its hash is stored. An outside identity is bound to issuer and
 * subject by accepting, never by an e-mail address that the issuer claims.
 */
@Component
public class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final String SET_UP = "set-up";

    private final InvitationStore store;
    private final InvitationLinks links;
    private final StaffStore people;
    private final Accounts accounts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Invitations(
            InvitationStore store,
            InvitationLinks links,
            StaffStore people,
            Accounts accounts,
            AuditLog audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.links = links;
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites a person and publishes {@link StaffInvited}, whose listener mails the link. In the firm's scope only
     * administrators and users of that firm can be invited; in the operator's everybody.
     *
     * @param firms at which the role will be held; empty for an operator, else at least one
     * @param by who invites, {@code staff_17}
     * @return the link, for showing it once beside the mail
     */
    @Transactional
    public URI invite(EmailAddress email, Role role, Set<FirmId> firms, Language language, String by) {
        if (role.isOfFirms() == firms.isEmpty()) {
            throw new RefusedException(
                    "firms", "missing", "The role does not fit the firms", "choose the firms of the role");
        }
        var expiresAt = clock.instant().plus(LIFE);
        var link = links.make(new Invitation(0, email.value(), role, firms, language, by, expiresAt));
        events.publishEvent(new StaffInvited(email, role, firms, language, link, expiresAt));
        audit.append(
                firms.size() == 1 ? firms.iterator().next() : null, by, "staff.invited", email.value(), role.name());
        return link;
    }

    /** All invitations that wait. Scope: operator. */
    @Transactional(readOnly = true)
    public List<Invitation> waiting() {
        return store.waiting(clock.instant());
    }

    /** The invitations to one firm that wait. Scope: the firm's staff or operator. */
    @Transactional(readOnly = true)
    public List<Invitation> waiting(FirmId firm) {
        return store.waiting(firm, clock.instant());
    }

    /** Takes an invitation back. @throws RefusedException when it is used or gone */
    @Transactional
    public void withdraw(long invitation, String by) {
        if (!store.withdraw(invitation)) {
            throw new RefusedException(
                    "invitation", "gone", "This invitation is used or gone", "look at the list again");
        }
        audit.append(null, by, "staff.invitation-withdrawn", "invitation_" + invitation, "");
    }

    /**
     * The link with which the first operator makes the account, while there is none; a link of an earlier start ends.
     * Scope: platform.
     */
    @Transactional
    public Optional<URI> setUp() {
        if (people.anyOperator()) {
            return Optional.empty();
        }
        store.withdrawOperators(SET_UP);
        var until = clock.instant().plus(LIFE);
        return Optional.of(links.make(new Invitation(0, "", Role.OPERATOR, Set.of(), Language.EN, SET_UP, until)));
    }

    /** What a link invites to, without using it up. Scope: platform. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return links.find(token);
    }

    /**
     * Accepts with a password; of many at once one succeeds. Scope: platform.
     *
     * @param email the address to sign in by; the invitation's own if it has one
     * @throws RefusedException naming the field, or {@code invitation} when it is used, expired or unknown; nothing is used up then
     */
    @Transactional
    public StaffId accept(String token, String email, String name, Language language, String password) {
        var invitation = links.use(token);
        var address = EmailAddress.parse(invitation.email().isEmpty() ? email.strip() : invitation.email());
        var person = accounts.withPassword(address, name, language, password, invitation.role(), invitation.firms());
        return accepted(invitation, person);
    }

    /** Accepts with an outside identity. Scope: platform. */
    @Transactional
    public StaffId accept(String token, String issuer, String subject, String name) {
        var invitation = links.use(token);
        var person = accounts.withIdentity(
                issuer,
                subject,
                invitation.email(),
                name,
                invitation.language(),
                invitation.role(),
                invitation.firms());
        return accepted(invitation, person);
    }

    private StaffId accepted(Invitation invitation, StaffId person) {
        audit.append(
                null,
                person.toString(),
                "staff.joined",
                "invitation_" + invitation.id(),
                invitation.role().name());
        return person;
    }
}
