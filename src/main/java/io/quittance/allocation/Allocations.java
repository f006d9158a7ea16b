package io.quittance.allocation;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.Account;
import io.quittance.parties.Firms;
import io.quittance.tenancy.Contention;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts money on invoices, once per source and never more than is owed. Invoices are locked in the order of their
 * identifiers; called outside a transaction it repeats what another transaction spoilt.
 */
@Component
public class Allocations {

    private final Allocating allocating;
    private final Reversing reversing;
    private final CreditApplication credit;
    private final AllocationStore ledger;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final TransactionTemplate transaction;

    Allocations(
            Allocating allocating,
            Reversing reversing,
            CreditApplication credit,
            AllocationStore ledger,
            Firms firms,
            BusinessDay businessDay,
            PlatformTransactionManager transactions) {
        this.allocating = allocating;
        this.reversing = reversing;
        this.credit = credit;
        this.ledger = ledger;
        this.firms = firms;
        this.businessDay = businessDay;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Allocates money: to the designated invoices in their order, else by law. What is too much goes to other invoices of the
     * debtor when the firm sets off at once, else becomes the debtor's credit; what fits no claim (another currency, a claim given up) goes to suspense and is told as {@link MoneySuspended}. The same
     * source again gives the same result and does nothing.
     *
     * @throws RefusedException when a designated invoice is not the debtor's
     */
    public AllocationResult allocate(FirmId firm, AllocationRequest request) {
        return Contention.retried(() -> transaction.execute(_ -> allocating.allocate(firm, request)));
    }

    /**
     * Books money of which nobody knows yet who paid it: it waits in suspense, without a debtor. Once the payer is known, what
     * was posted for the source is taken back by {@link #undo} and the money allocated. The same source again does nothing.
     *
     * @param amount more than nothing
     */
    public void suspend(FirmId firm, PaymentId payment, String source, Money amount, LocalDate valueOn) {
        Contention.retried(() -> {
            transaction.executeWithoutResult(_ -> allocating.suspend(firm, payment, source, amount, valueOn));
            return true;
        });
    }

    /**
     * Takes back what was allocated for a source because the money went back: settled invoices open again, and their reminders
     * begin anew. A second time nothing happens.
     *
     * @throws RefusedException when nothing was allocated for it
     */
    public void reverse(FirmId firm, String source, String reason) {
        reverse(firm, source, reason, Reversing.Reopening.ANEW);
    }

    /**
     * Takes back what was allocated for a source because it was a mistake: settled invoices are as they were before it, and
     * their reminders go on where they stood. A second time nothing happens.
     *
     * @throws RefusedException when nothing was allocated for it
     */
    public void undo(FirmId firm, String source, String reason) {
        reverse(firm, source, reason, Reversing.Reopening.AS_BEFORE);
    }

    private void reverse(FirmId firm, String source, String reason, Reversing.Reopening reopening) {
        Contention.retried(() -> {
            transaction.executeWithoutResult(_ -> reverseNow(firm, source, reason, reopening));
            return true;
        });
    }

    private void reverseNow(FirmId firm, String source, String reason, Reversing.Reopening reopening) {
        var today = businessDay.today(firms.get(firm).zone());
        var reversed = reversing.reverse(firm, source, reason, reopening, today);
        if (reversed.debtor() != null) {
            var debtor = reversed.debtor().id();
            reversed.entries().stream()
                    .filter(entry -> entry.account() == Account.CREDIT)
                    .forEach(entry -> credit.takeBackWhatIsMissing(
                            firm, debtor, entry.amount().currencyCode(), today));
            credit.apply(firm, List.of(debtor));
        }
    }

    /** How much of a payment is allocated to which invoice now; nothing after its reversal. */
    @Transactional(readOnly = true)
    public List<Allocation> of(FirmId firm, PaymentId payment) {
        return of(firm, List.of(payment)).getOrDefault(payment, List.of());
    }

    /** The same for many payments at once; one without allocation is left out. */
    @Transactional(readOnly = true)
    public Map<PaymentId, List<Allocation>> of(FirmId firm, Collection<PaymentId> payments) {
        return ledger.ofPayments(firm, payments);
    }

    /** Every payment that touched an invoice, in the order of posting, reversals with a negative amount. */
    @Transactional(readOnly = true)
    public List<InvoicePayment> ofInvoice(FirmId firm, InvoiceId invoice) {
        return ledger.settling(firm, invoice);
    }

    /** Over-payments kept for the debtor; credit notes not used yet come on top. */
    @Transactional(readOnly = true)
    public Money creditOf(FirmId firm, DebtorId debtor, Currency currency) {
        return new Money(ledger.credit(firm, debtor, currency.getCurrencyCode()), currency);
    }
}
