package io.quittance.api.plans;

import io.quittance.api.ProblemException;
import io.quittance.api.Required;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanId;
import io.quittance.plans.agreement.Agreements;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what bodies name, and names what answers show. */
@Component
class PlanParts {

    private static final int MOST_INVOICES = 1_000;

    private final Debtors debtors;
    private final Invoices invoices;
    private final Firms firms;
    private final Agreements agreements;
    private final BusinessDay businessDay;

    PlanParts(Debtors debtors, Invoices invoices, Firms firms, Agreements agreements, BusinessDay businessDay) {
        this.debtors = debtors;
        this.invoices = invoices;
        this.firms = firms;
        this.agreements = agreements;
        this.businessDay = businessDay;
    }

    static PlanId id(String text) {
        try {
            return PlanId.parse(text);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }

    PlanAsk ask(FirmId firm, QuoteAskJson body) {
        var debtor = debtor(firm, Required.field("debtor", body.debtor()));
        return new PlanAsk(
                debtor.id(),
                body.invoices() == null ? List.of() : invoices(firm, debtor.id(), body.invoices()),
                body.terms().read());
    }

    List<InvoiceId> invoices(FirmId firm, DebtorId debtor, List<String> numbers) {
        if (numbers.isEmpty() || numbers.size() > MOST_INVOICES) {
            throw new RefusedException(
                    "invoices",
                    "range",
                    "Name 1 to " + MOST_INVOICES + " invoices",
                    "leave it out for all that is open");
        }
        return numbers.stream()
                .map(number -> invoice(firm, debtor, number))
                .distinct()
                .toList();
    }

    InvoiceId invoice(FirmId firm, @Nullable DebtorId debtor, @Nullable String number) {
        return invoices.byNumber(firm, Required.field("invoices", number).strip())
                .filter(invoice -> debtor == null || invoice.debtor().equals(debtor))
                .map(Invoice::id)
                .orElseThrow(() -> new RefusedException(
                        "invoices", "unknown", "There is no such invoice of the debtor", "check the number"));
    }

    Debtor debtor(FirmId firm, String reference) {
        return debtors.byReference(firm, reference.strip())
                .orElseThrow(() ->
                        new RefusedException("debtor", "unknown", "There is no such debtor", "check the reference"));
    }

    PlanJson json(FirmId firm, Plan plan) {
        return json(firm, List.of(plan)).getFirst();
    }

    /** As {@link #json} for many: one statement for their debtors, one for their agreements. */
    List<PlanJson> json(FirmId firm, List<Plan> plans) {
        var today = businessDay.today(firms.get(firm).zone());
        var known =
                debtors.getAll(firm, plans.stream().map(Plan::debtor).distinct().toList());
        var files = agreements.documents(firm, plans.stream().map(Plan::id).toList());
        return plans.stream()
                .map(plan -> PlanJson.of(
                        plan,
                        Objects.requireNonNull(known.get(plan.debtor())).reference(),
                        files.get(plan.id()),
                        today))
                .toList();
    }
}
