package io.quittance.plans.agreement;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.plans.PlanId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is declared when a plan is agreed upon, and kept. */
@Component
public class Agreements {

    private final ActStore acts;
    private final Firms firms;
    private final Debtors debtors;
    private final BusinessDay businessDay;

    Agreements(ActStore acts, Firms firms, Debtors debtors, BusinessDay businessDay) {
        this.acts = acts;
        this.firms = firms;
        this.debtors = debtors;
        this.businessDay = businessDay;
    }

    /** How a debtor had shown who it was. */
    public enum Proof {
        /** By the link or the code of a message and a second fact. */
        LINK_AND_FACT,
        /** By a link or code sent to the address that is known. */
        ACCOUNT
    }

    /**
     * What a debtor declares by a tick of its own.
     *
     * @param warnings what has to be said before it, a paragraph each
     * @param statement what is ticked
     */
    public record Declaration(List<String> warnings, String statement) {

        /** Copies the list. */
        public Declaration {
            warnings = List.copyOf(warnings);
        }

        /** All of it as it was shown, to be kept. */
        public String shown() {
            return Stream.concat(warnings.stream(), Stream.of(statement)).collect(Collectors.joining("\n"));
        }
    }

    /** What a debtor ticked. @param text as it was shown, warnings included */
    public record Acknowledgement(String text, Proof proof) {}

    /** What a debtor is asked to declare before a plan over this total, with the warning its country wants before it. */
    @Transactional(readOnly = true)
    public Declaration declaration(FirmId firm, DebtorId id, Money total, Language language) {
        var debtor = debtors.get(firm, id);
        return Declarations.of(
                debtor.country(), debtor.kind(), language, firms.get(firm).legalName(), total);
    }

    /**
     * Keeps what a debtor declared with a round, in the transaction of the proposal or the answer. Scope: any that may propose.
     *
     * @param round that was proposed or accepted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void acknowledge(FirmId firm, PlanId plan, int round, String author, Acknowledgement said) {
        acts.insert(firm, plan, round, new ActStore.Act(author, businessDay.now(), said.proof(), said.text()));
    }

    /** The agreements that stand as files already. */
    @Transactional(readOnly = true)
    public Map<PlanId, DocumentId> documents(FirmId firm, List<PlanId> plans) {
        return acts.documents(firm, plans);
    }
}
