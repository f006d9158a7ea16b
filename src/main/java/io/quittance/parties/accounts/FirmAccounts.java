package io.quittance.parties.accounts;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.tenancy.AuditLog;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the account that debtors pay into, by two people: a wrong or stolen one would send all money elsewhere. */
@Component
public class FirmAccounts {

    /**
     * Another account for debtors to pay into, which waits for a second person.
     *
     * @param by who proposed it, as the audit log names people; the same person cannot confirm it
     */
    public record Proposal(long id, Iban iban, String holder, String by, LocalDate on) {}

    private static final int LONGEST_HOLDER = 70;

    private final AccountProposalStore store;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    FirmAccounts(
            AccountProposalStore store,
            Firms firms,
            BusinessDay businessDay,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.firms = firms;
        this.businessDay = businessDay;
        this.audit = audit;
        this.events = events;
    }

    /** What waits for a second person. */
    @Transactional(readOnly = true)
    public Optional<Proposal> proposed(FirmId firm) {
        return store.open(firm);
    }

    /** Proposes another account; one at a time. @throws RefusedException for a wrong holder, or while another waits */
    @Transactional
    public void propose(FirmId firm, Iban iban, String holder, String by) {
        var name = PlainText.line("accountHolder", holder, LONGEST_HOLDER);
        if (store.open(firm).isPresent()) {
            throw new RefusedException("iban", "waiting", "Another account waits already", "confirm or withdraw it");
        }
        store.insert(firm, iban, name, by, today(firm));
        audit.append(firm, by, "account.proposed", firm.toString(), masked(iban));
    }

    /** Confirms what another person proposed. @throws RefusedException for one's own proposal, or when nothing waits */
    @Transactional
    public void confirm(FirmId firm, String by) {
        var proposal = waiting(firm);
        if (proposal.by().equals(by)) {
            throw new RefusedException(
                    "iban", "own", "Somebody else must confirm it", "ask another administrator or the operator");
        }
        decide(firm, proposal, "CONFIRMED", by);
        store.setAccount(firm, proposal);
        events.publishEvent(new AccountChanged(firm, proposal.iban()));
    }

    /** Takes a proposal back, one's own too. @throws RefusedException when nothing waits */
    @Transactional
    public void withdraw(FirmId firm, String by) {
        decide(firm, waiting(firm), "WITHDRAWN", by);
    }

    private Proposal waiting(FirmId firm) {
        return store.open(firm)
                .orElseThrow(() -> new RefusedException("iban", "none", "No account waits", "look at it again"));
    }

    private void decide(FirmId firm, Proposal proposal, String state, String by) {
        if (!store.decide(firm, proposal, state, by, today(firm))) {
            throw new RefusedException("iban", "none", "No account waits", "look at it again");
        }
        audit.append(firm, by, "account." + state.toLowerCase(Locale.ROOT), firm.toString(), masked(proposal.iban()));
    }

    private static String masked(Iban iban) {
        var value = iban.value();
        return value.substring(0, 4) + "…" + value.substring(value.length() - 4);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
