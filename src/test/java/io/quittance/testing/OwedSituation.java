package io.quittance.testing;

import io.quittance.allocation.Coverage;
import io.quittance.allocation.Coverages;
import io.quittance.allocation.SetOffPolicies;
import io.quittance.allocation.SetOffPolicy;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.invoicing.WriteOffs;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.payments.RecordOutcome;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A debtor of a firm to whom things have happened, the same for the same seed: part payments, credit, debits, disputes. */
public final class OwedSituation {

    private static final int FURTHER = 3;

    private final ApplicationContext context;
    private final Firm firm;
    private final LocalDate today;
    private final Random random;
    private final DebtorId debtor;
    private final List<String> story = new ArrayList<>();
    private int number;

    /** What may happen. The first one of a situation goes by its seed, so that thirty of them know all. */
    private enum Act {
        INVOICE_IN_POUNDS,
        PART_PAYMENT,
        FULL_PAYMENT,
        OVER_PAYMENT,
        REVERSED_PAYMENT,
        NAMED_CREDIT_NOTE,
        CREDIT_NOTE,
        CREDIT_LARGER_THAN_DEBT,
        DEBIT_ON_ITS_WAY,
        DEBIT_FAILED,
        PART_DISPUTED,
        WRITTEN_OFF,
        HELD,
        PAYMENT_BY_LAW,
        CREDIT_KEPT
    }

    /** Makes the situation of this seed at a firm. */
    public OwedSituation(ApplicationContext context, Firm firm, LocalDate today, long seed) {
        this.context = context;
        this.firm = firm;
        this.today = today;
        this.random = new Random(seed);
        this.debtor = as(() -> bean(Debtors.class)
                .put(firm.id(), FirmFixture.draft("D-1"))
                .stored()
                .id());
        if (seed % 2 == 1) {
            act(Act.CREDIT_KEPT);
        }
        invoice("EUR", -20 - random.nextInt(40));
        invoice("EUR", random.nextBoolean() ? -5 : 12);
        act(Act.values()[(int) (seed % Act.values().length)]);
        for (int i = 0; i < FURTHER; i++) {
            act(Act.values()[random.nextInt(Act.values().length)]);
        }
    }

    /** Whose it is. */
    public DebtorId debtor() {
        return debtor;
    }

    /** All documents, settled ones too. */
    public List<Invoice> documents() {
        return as(() -> bean(Invoices.class).ofDebtor(firm.id(), debtor));
    }

    @Override
    public String toString() {
        return String.join(", ", story);
    }

    private void act(Act act) {
        story.add(act.name());
        switch (act) {
            case INVOICE_IN_POUNDS -> invoice("GBP", -9);
            case PART_PAYMENT -> onOpen(open -> pay(open, open.open().minor() / 3 + 1));
            case FULL_PAYMENT -> onOpen(open -> pay(open, open.open().minor()));
            case OVER_PAYMENT -> onOpen(open -> pay(open, open.open().minor() + cents()));
            case REVERSED_PAYMENT ->
                onOpen(open -> {
                    var paid = pay(open, open.open().minor() + cents());
                    as(() -> bean(Payments.class)
                            .reverse(firm.id(), paid.payment().id(), "typed twice", "staff_1"));
                });
            case NAMED_CREDIT_NOTE -> onOpen(open -> note(open.open().minor() / 4 + 1, open.number()));
            case CREDIT_NOTE -> note(cents(), null);
            case CREDIT_LARGER_THAN_DEBT -> note(900_000, null);
            case DEBIT_ON_ITS_WAY ->
                onOpen(open -> cover(open, Coverage.Kind.PENDING, open.open().minor()));
            case DEBIT_FAILED ->
                onOpen(open -> {
                    cover(open, Coverage.Kind.PENDING, open.open().minor());
                    inOne(() -> bean(Coverages.class).end(firm.id(), Coverage.Kind.PENDING, "test/" + number));
                });
            case PART_DISPUTED ->
                onOpen(open -> cover(open, Coverage.Kind.DISPUTED, open.open().minor() / 2 + 1));
            case WRITTEN_OFF ->
                onOpen(open -> doing(() -> bean(WriteOffs.class).writeOff(firm.id(), open.id(), "too small")));
            case HELD -> onOpen(open -> hold(open.id(), HoldKind.AGENT));
            case PAYMENT_BY_LAW -> pay(null, cents());
            case CREDIT_KEPT ->
                new TenantScope.FirmStaff(firm.id())
                        .run(() -> bean(SetOffPolicies.class).choose(firm.id(), SetOffPolicy.KEPT));
        }
    }

    private void onOpen(Consumer<Invoice> act) {
        var open = documents().stream()
                .filter(one -> one.type() == InvoiceType.INVOICE && one.open().isPositive())
                .toList();
        if (!open.isEmpty()) {
            act.accept(open.get(random.nextInt(open.size())));
        }
    }

    private void invoice(String currency, int dueInDays) {
        var draft = InvoiceDraft.of(
                "B-" + ++number,
                "D-1",
                today.minusDays(70),
                today.plusDays(dueInDays),
                Money.ofMinor(cents() + 10_000, currency));
        doing(() -> bean(InvoicePuts.class).put(firm.id(), draft));
    }

    private void note(long minor, @Nullable String corrects) {
        var draft = new InvoiceDraft(
                "A-" + ++number,
                "D-1",
                InvoiceType.CREDIT_NOTE,
                today,
                today,
                Money.ofMinor(minor, "EUR"),
                null,
                null,
                null,
                corrects == null || !corrects.startsWith("B") || isForeign(corrects) ? null : corrects,
                null,
                List.of());
        doing(() -> bean(InvoicePuts.class).put(firm.id(), draft));
    }

    private boolean isForeign(String invoice) {
        return documents().stream()
                .anyMatch(one -> one.number().equals(invoice)
                        && !one.total().currencyCode().equals("EUR"));
    }

    private RecordOutcome pay(@Nullable Invoice invoice, long minor) {
        var currency = invoice == null ? "EUR" : invoice.total().currencyCode();
        var entry = new PaymentEntry(
                "bank-" + ++number,
                invoice == null ? null : invoice.number(),
                invoice == null ? "D-1" : null,
                Money.ofMinor(minor, currency),
                today.minusDays(random.nextInt(3)),
                Means.TRANSFER);
        return as(() -> bean(Payments.class).record(firm.id(), entry));
    }

    private void cover(Invoice invoice, Coverage.Kind kind, long minor) {
        var amount = Money.ofMinor(minor, invoice.total().currencyCode());
        var coverage = new Coverage(invoice.id(), kind, "test/" + ++number, amount, today, "DEBIT");
        inOne(() -> bean(Coverages.class).cover(firm.id(), List.of(coverage)));
    }

    private void hold(InvoiceId invoice, HoldKind kind) {
        doing(() ->
                bean(Holds.class).place(firm.id(), new HoldRequest(debtor, invoice, kind, null, "asked", "staff_1")));
    }

    private long cents() {
        return 1_000L + random.nextInt(30_000);
    }

    private void inOne(Runnable work) {
        doing(() -> bean(TransactionTemplate.class).executeWithoutResult(_ -> work.run()));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }

    private void doing(Runnable work) {
        new TenantScope.Engine(firm.id()).run(work);
    }
}
