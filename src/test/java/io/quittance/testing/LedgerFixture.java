package io.quittance.testing;

import io.quittance.allocation.AllocationRequest;
import io.quittance.allocation.AllocationResult;
import io.quittance.allocation.Allocations;
import io.quittance.allocation.Coverage;
import io.quittance.allocation.Coverages;
import io.quittance.allocation.Designated;
import io.quittance.allocation.SetOffPolicies;
import io.quittance.allocation.SetOffPolicy;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.ledger.Ledger;
import io.quittance.parties.Debtor;
import io.quittance.parties.FirmCheck;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Words for tests of invoices, money and holds. */
public final class LedgerFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    public final ModuleContext context;
    public final FirmFixture firm;
    public final Debtor dupont;

    public LedgerFixture(ModuleContext context, String key) {
        this.context = context;
        this.firm = FirmFixture.aFirm(context, key);
        this.dupont = firm.aDebtor("D-1");
    }

    public static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    /** Due in {@code days} days, negative = overdue. */
    public Invoice anInvoice(String number, String amount, int days) {
        return put(InvoiceDraft.of(number, "D-1", TODAY.minusDays(60), TODAY.plusDays(days), eur(amount)));
    }

    public Invoice aCreditNote(String number, String amount, @Nullable String corrects) {
        return put(new InvoiceDraft(
                number,
                "D-1",
                InvoiceType.CREDIT_NOTE,
                TODAY,
                TODAY,
                eur(amount),
                null,
                null,
                null,
                corrects,
                null,
                List.of()));
    }

    public Invoice put(InvoiceDraft draft) {
        return firm.as(
                () -> context.get(InvoicePuts.class).put(firm.id(), draft).stored());
    }

    public AllocationResult pay(long payment, String amount, Invoice... designated) {
        return pay(payment, eur(amount), designated);
    }

    public AllocationResult pay(long payment, Money amount, Invoice... designated) {
        return allocate(
                payment,
                amount,
                Stream.of(designated)
                        .map(invoice -> Designated.whole(invoice.id()))
                        .toList(),
                Money.zero(amount.currency()));
    }

    public AllocationResult allocate(long payment, Money amount, List<Designated> designated, Money onAccount) {
        var request = new AllocationRequest(
                new PaymentId(payment), "payment/" + payment, dupont.id(), designated, onAccount, amount, TODAY);
        return firm.as(() -> context.get(Allocations.class).allocate(firm.id(), request));
    }

    public void keepsCredit() {
        new TenantScope.FirmStaff(firm.id())
                .run(() -> context.get(SetOffPolicies.class).choose(firm.id(), SetOffPolicy.KEPT));
    }

    public void takeBack(long payment) {
        firm.doing(() -> context.get(Allocations.class).reverse(firm.id(), "payment/" + payment, "charged back"));
    }

    public void undo(long payment) {
        firm.doing(() -> context.get(Allocations.class).undo(firm.id(), "payment/" + payment, "typed wrongly"));
    }

    public Invoice now(Invoice invoice) {
        return firm.as(() -> context.get(Invoices.class).get(firm.id(), invoice.id()));
    }

    public Money credit() {
        return firm.as(() -> context.get(Allocations.class).creditOf(firm.id(), dupont.id(), Money.currencyOf("EUR")));
    }

    /** The debtor's position in euros; the debtor has one. */
    public Position position(LocalDate asOf) {
        return firm.as(() -> context.get(Positions.class).of(firm.id(), dupont.id(), asOf)).stream()
                .filter(position -> position.currency().getCurrencyCode().equals("EUR"))
                .findFirst()
                .orElseThrow();
    }

    public void cover(Coverage coverage) {
        inOneTransaction(() -> context.get(Coverages.class).cover(firm.id(), List.of(coverage)));
    }

    public void endCover(Coverage.Kind kind, String source) {
        inOneTransaction(() -> context.get(Coverages.class).end(firm.id(), kind, source));
    }

    public void inOneTransaction(Runnable work) {
        var transaction = new TransactionTemplate(context.get(PlatformTransactionManager.class));
        firm.doing(() -> transaction.executeWithoutResult(_ -> work.run()));
    }

    public FirmCheck.Report verify() {
        return firm.as(() -> context.get(Ledger.class).verify(firm.id()));
    }

    public void seal() {
        firm.doing(() -> context.get(Ledger.class).seal(firm.id()));
    }
}
