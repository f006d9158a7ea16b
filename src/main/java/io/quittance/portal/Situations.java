package io.quittance.portal;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.payments.Payment;
import io.quittance.payments.Payments;
import io.quittance.questions.Question;
import io.quittance.questions.Questions;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Reads what a visitor may see, never more than the access covers. Screens ask anew each time and keep nothing. */
@Component
public class Situations {

    private final Firms firms;
    private final Debtors debtors;
    private final Invoices invoices;
    private final Payments payments;
    private final Holds holds;
    private final Questions questions;
    private final BusinessDay businessDay;

    Situations(
            Firms firms,
            Debtors debtors,
            Invoices invoices,
            Payments payments,
            Holds holds,
            Questions questions,
            BusinessDay businessDay) {
        this.firms = firms;
        this.debtors = debtors;
        this.invoices = invoices;
        this.payments = payments;
        this.holds = holds;
        this.questions = questions;
        this.businessDay = businessDay;
    }

    /** The firm of an address {@code /c/{firm}/…}. */
    public Optional<Firm> firm(String key) {
        return new TenantScope.Platform().call(() -> firms.byKey(key));
    }

    public Debtor debtor(PortalAccess access) {
        return access.scope().call(() -> debtors.get(access.firm(), access.debtor()));
    }

    public LocalDate today(Firm firm) {
        return businessDay.today(firm.zone());
    }

    /** Open invoices and credit notes. */
    public List<Invoice> open(PortalAccess access) {
        return access.scope().call(() -> switch (access) {
            case PortalAccess.Account account -> invoices.openOfDebtor(account.firm(), account.debtor());
            case PortalAccess.Narrow narrow ->
                List.copyOf(invoices.getAll(narrow.firm(), narrow.covered()).values());
        });
    }

    /** One invoice, when the visitor may see it. */
    public Optional<Invoice> invoice(PortalAccess access, InvoiceId id) {
        return access.covers(id)
                ? access.scope()
                        .call(() -> invoices.getAll(access.firm(), List.of(id)).values().stream()
                                .findFirst())
                        .filter(invoice -> invoice.debtor().equals(access.debtor()))
                : Optional.empty();
    }

    /** Payments on invoices the visitor may see, the last first. */
    public List<Payment> payments(PortalAccess access) {
        Predicate<Payment> visible =
                payment -> payment.allocations().stream().allMatch(allocation -> access.covers(allocation.invoice()));
        return access.scope().call(() -> payments.ofDebtor(access.firm(), access.debtor())).stream()
                .filter(
                        access instanceof PortalAccess.Account
                                ? _ -> true
                                : visible.and(payment -> !payment.allocations().isEmpty()))
                .sorted(Comparator.comparing(Payment::valueOn).reversed())
                .toList();
    }

    /** What keeps reminders back today, as far as the access covers it. */
    public List<Hold> holds(PortalAccess access, LocalDate today) {
        return access.scope().call(() -> holds.active(access.firm(), access.debtor(), today)).stream()
                .filter(hold -> hold.invoice() == null || access.covers(hold.invoice()))
                .toList();
    }

    /** What the visitor wrote before and the answers; in a narrow session only about its invoices. */
    public List<Question> questions(PortalAccess access) {
        return access.scope().call(() -> questions.of(access.firm(), access.debtor())).stream()
                .filter(question -> access instanceof PortalAccess.Account
                        || question.invoices().stream().allMatch(access::covers)
                                && !question.invoices().isEmpty())
                .toList();
    }
}
