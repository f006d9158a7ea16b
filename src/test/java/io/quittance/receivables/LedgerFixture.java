package io.quittance.receivables;

import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.parties.Debtor;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Words for tests of invoices, money and holds. */
final class LedgerFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final ModuleContext context;
    final FirmFixture firm;
    final Debtor dupont;

    LedgerFixture(ModuleContext context, String key) {
        this.context = context;
        this.firm = FirmFixture.aFirm(context, key);
        this.dupont = firm.aDebtor("D-1");
    }

    static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    /** Due in {@code days} days, negative = overdue. */
    Invoice anInvoice(String number, String amount, int days) {
        return put(InvoiceDraft.of(number, "D-1", TODAY.minusDays(60), TODAY.plusDays(days), eur(amount)));
    }

    Invoice aCreditNote(String number, String amount, @Nullable String corrects) {
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

    Invoice put(InvoiceDraft draft) {
        return firm.as(
                () -> context.get(InvoicePuts.class).put(firm.id(), draft).stored());
    }

    AllocationResult pay(long payment, String amount, Invoice... designated) {
        return pay(payment, eur(amount), designated);
    }

    AllocationResult pay(long payment, Money amount, Invoice... designated) {
        return allocate(
                payment,
                amount,
                Stream.of(designated)
                        .map(invoice -> Designated.whole(invoice.id()))
                        .toList(),
                Money.zero(amount.currency()));
    }

    AllocationResult allocate(long payment, Money amount, List<Designated> designated, Money onAccount) {
        var request = new AllocationRequest(
                new PaymentId(payment), "payment/" + payment, dupont.id(), designated, onAccount, amount, TODAY);
        return firm.as(() -> context.get(Allocations.class).allocate(firm.id(), request));
    }

    void keepsCredit() {
        new TenantScope.FirmStaff(firm.id())
                .run(() -> context.get(SetOffPolicies.class).choose(firm.id(), SetOffPolicy.KEPT));
    }

    void takeBack(long payment) {
        firm.doing(() -> context.get(Allocations.class).reverse(firm.id(), "payment/" + payment, "charged back"));
    }

    void undo(long payment) {
        firm.doing(() -> context.get(Allocations.class).undo(firm.id(), "payment/" + payment, "typed wrongly"));
    }

    Invoice now(Invoice invoice) {
        return firm.as(() -> context.get(Invoices.class).get(firm.id(), invoice.id()));
    }

    Money credit() {
        return firm.as(() -> context.get(Allocations.class).creditOf(firm.id(), dupont.id(), Money.currencyOf("EUR")));
    }

    /** The debtor's position in euros; the debtor has one. */
    Position position(LocalDate asOf) {
        return firm.as(() -> context.get(Positions.class).of(firm.id(), dupont.id(), asOf)).stream()
                .filter(position -> position.currency().getCurrencyCode().equals("EUR"))
                .findFirst()
                .orElseThrow();
    }

    void cover(Coverage coverage) {
        inOneTransaction(() -> context.get(Coverages.class).cover(firm.id(), List.of(coverage)));
    }

    void endCover(Coverage.Kind kind, String source) {
        inOneTransaction(() -> context.get(Coverages.class).end(firm.id(), kind, source));
    }

    void inOneTransaction(Runnable work) {
        var transaction = new TransactionTemplate(context.get(PlatformTransactionManager.class));
        firm.doing(() -> transaction.executeWithoutResult(_ -> work.run()));
    }

    VerifyReport verify() {
        return firm.as(() -> context.get(Ledger.class).verify(firm.id()));
    }

    void seal() {
        firm.doing(() -> context.get(Ledger.class).seal(firm.id()));
    }
}
