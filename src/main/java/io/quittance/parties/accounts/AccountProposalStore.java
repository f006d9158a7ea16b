package io.quittance.parties.accounts;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;
import io.quittance.parties.accounts.FirmAccounts.Proposal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AccountProposalStore {

    private static final String OPEN = """
            select proposal_id, iban, account_holder, proposed_by, proposed_on from parties.account_proposal
            where firm_id = :firm and state = 'OPEN'
            """;
    private static final String INSERT = """
            insert into parties.account_proposal (firm_id, iban, account_holder, state, proposed_by, proposed_on)
            values (:firm, :iban, :holder, 'OPEN', :by, :on)
            """;
    private static final String DECIDE = """
            update parties.account_proposal set state = :state, decided_by = :by, decided_on = :on
            where firm_id = :firm and proposal_id = :proposal and state = 'OPEN'
            """;
    private static final String SET_ACCOUNT =
            "update parties.firm set iban = :iban, account_holder = :holder where firm_id = :firm";

    private final JdbcClient jdbc;

    AccountProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Proposal> open(FirmId firm) {
        return jdbc.sql(OPEN)
                .param("firm", firm.value())
                .query((rs, _) -> new Proposal(
                        rs.getLong("proposal_id"),
                        Iban.parse(rs.getString("iban")),
                        rs.getString("account_holder"),
                        rs.getString("proposed_by"),
                        rs.getObject("proposed_on", LocalDate.class)))
                .optional();
    }

    void insert(FirmId firm, Iban iban, String holder, String by, LocalDate on) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("iban", iban.value())
                .param("holder", holder)
                .param("by", by)
                .param("on", on)
                .update();
    }

    boolean decide(FirmId firm, Proposal proposal, String state, String by, LocalDate on) {
        return jdbc.sql(DECIDE)
                        .param("firm", firm.value())
                        .param("proposal", proposal.id())
                        .param("state", state)
                        .param("by", by)
                        .param("on", on)
                        .update()
                > 0;
    }

    void setAccount(FirmId firm, Proposal proposal) {
        jdbc.sql(SET_ACCOUNT)
                .param("firm", firm.value())
                .param("iban", proposal.iban().value())
                .param("holder", proposal.holder())
                .update();
    }
}
