package io.quittance.api.payments;

import io.quittance.allocation.Allocation;
import io.quittance.api.ApiCaller;
import io.quittance.api.Body;
import io.quittance.api.Described;
import io.quittance.api.Mandatory;
import io.quittance.api.MoneyJson;
import io.quittance.api.Needs;
import io.quittance.api.PageJson;
import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import io.quittance.api.Query;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.Faults;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.payments.Means;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.PaymentFilter;
import io.quittance.payments.PaymentStatus;
import io.quittance.payments.Payments;
import io.quittance.payments.RecordOutcome;
import io.quittance.payments.ReferenceUsedException;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments a firm's own program records, and all others to read. */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentsController {

    private final Payments payments;
    private final Invoices invoices;
    private final Debtors debtors;

    PaymentsController(Payments payments, Invoices invoices, Debtors debtors) {
        this.payments = payments;
        this.invoices = invoices;
        this.debtors = debtors;
    }

    record PaymentRequest(
            @Nullable String invoice,
            @Nullable String debtor,
            @Mandatory @Nullable MoneyJson amount,
            @Mandatory @Nullable LocalDate valueOn,
            @Mandatory @Nullable String reference,
            @Mandatory @Nullable Means means)
            implements Body {

        private static final LocalDate STAND_IN_DAY = LocalDate.of(2000, 1, 1);

        @Override
        public void check() {
            toEntry();
        }

        PaymentEntry toEntry() {
            var faults = new Faults();
            var own = faults.of(() -> needed("reference", reference, "send your own reference of the payment"));
            var money = faults.of(() -> needed("amount", amount, "send {\"amount\":\"12.34\",\"currency\":\"EUR\"}")
                    .toMoney("amount"));
            var day = faults.of(() -> needed("valueOn", valueOn, "send a date such as 2026-11-22"));
            var way = faults.of(() -> needed("means", means, "send TRANSFER, CHEQUE, CASH, CARD, DEBIT or OTHER"));
            var entry = faults.of(() -> new PaymentEntry(
                    own == null ? "-" : own,
                    invoice,
                    debtor,
                    money == null ? Money.ofMinor(1, "EUR") : money,
                    day == null ? STAND_IN_DAY : day,
                    way == null ? Means.OTHER : way));
            faults.end();
            return Objects.requireNonNull(entry);
        }

        private static <T> T needed(String field, @Nullable T value, String remedy) {
            if (value == null) {
                throw new RefusedException(field, "missing", "This is needed", remedy);
            }
            return value;
        }
    }

    record ReversalRequest(@Mandatory @Nullable String reason) {}

    record AllocationJson(String invoice, MoneyJson costs, MoneyJson interest, MoneyJson principal) {}

    record ReceiptJson(String number, String href) {}

    record PaymentJson(
            String id,
            String reference,
            PaymentStatus status,
            MoneyJson amount,
            LocalDate valueOn,
            Means means,
            List<AllocationJson> allocations,
            @Nullable MoneyJson credit,
            @Nullable ReceiptJson receipt) {}

    /** Records a payment; the same reference and content again give the same answer. */
    @PostMapping
    @Needs(ApiScope.PAYMENTS_WRITE)
    @Described(
            id = "recordPayment",
            value = "Records a payment; the same reference and content again give the same answer.",
            answers = {201, 200})
    ResponseEntity<PaymentJson> record(ApiCaller caller, @RequestBody PaymentRequest request) {
        var firm = caller.firm();
        try {
            var outcome = payments.record(firm, request.toEntry().by(caller.actor()));
            var status = outcome instanceof RecordOutcome.Recorded ? 201 : 200;
            return ResponseEntity.status(status).body(json(firm, outcome.payment()));
        } catch (ReferenceUsedException e) {
            throw new ProblemException(ProblemType.REFERENCE_USED, "The reference belongs to another payment.");
        }
    }

    @GetMapping("/{id}")
    @Needs(ApiScope.PAYMENTS_READ)
    @Described(id = "getPayment", value = "A payment and where it lies.")
    PaymentJson get(FirmId firm, @PathVariable String id) {
        return json(firm, found(firm, id));
    }

    /** Takes a payment that was recorded by mistake off the books. */
    @PostMapping("/{id}/reversal")
    @Needs(ApiScope.PAYMENTS_WRITE)
    @Described(id = "reversePayment", value = "Takes a payment that was recorded by mistake off the books.")
    PaymentJson reverse(ApiCaller caller, @PathVariable String id, @RequestBody ReversalRequest request) {
        var firm = caller.firm();
        var payment = found(firm, id).id();
        var reason = request.reason() == null ? "" : request.reason();
        return json(firm, payments.reverse(firm, payment, reason, caller.actor()));
    }

    /** Payments that touched an invoice, of a debtor, or all; the last first. */
    @GetMapping
    @Needs(ApiScope.PAYMENTS_READ)
    @Described(id = "listPayments", value = "The payments, the last first.")
    PageJson<PaymentJson> list(
            FirmId firm,
            @RequestParam(required = false) @Nullable String invoice,
            @RequestParam(required = false) @Nullable String debtor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = PageJson.limit(limit);
        var before = Query.after(after, PaymentId::parse);
        var filter = new PaymentFilter(
                invoice == null
                        ? null
                        : invoices.byNumber(firm, invoice.strip())
                                .map(Invoice::id)
                                .orElseThrow(ProblemException::notFound),
                debtor == null
                        ? null
                        : debtors.byReference(firm, debtor.strip())
                                .map(Debtor::id)
                                .orElseThrow(ProblemException::notFound));
        var rows = payments.page(firm, filter, before, most + 1);
        return PageJson.ofAll(rows, most, payment -> payment.id().toString(), shown -> json(firm, shown));
    }

    private Payment found(FirmId firm, String id) {
        try {
            return payments.get(firm, PaymentId.parse(id));
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }

    private PaymentJson json(FirmId firm, Payment payment) {
        return json(firm, List.of(payment)).getFirst();
    }

    private List<PaymentJson> json(FirmId firm, List<Payment> shown) {
        var numbers = invoices.getAll(
                firm,
                shown.stream()
                        .flatMap(payment -> payment.allocations().stream())
                        .map(Allocation::invoice)
                        .distinct()
                        .toList());
        return shown.stream().map(payment -> json(payment, numbers)).toList();
    }

    private static PaymentJson json(Payment payment, Map<InvoiceId, Invoice> numbers) {
        return new PaymentJson(
                payment.id().toString(),
                payment.reference(),
                payment.status(),
                MoneyJson.of(payment.amount()),
                payment.valueOn(),
                payment.means(),
                payment.allocations().stream().map(one -> json(one, numbers)).toList(),
                payment.credit().isPositive() ? MoneyJson.of(payment.credit()) : null,
                receipt(payment));
    }

    private static AllocationJson json(Allocation allocation, Map<InvoiceId, Invoice> numbers) {
        return new AllocationJson(
                Optional.ofNullable(numbers.get(allocation.invoice()))
                        .orElseThrow()
                        .number(),
                MoneyJson.of(allocation.costs()),
                MoneyJson.of(allocation.interest()),
                MoneyJson.of(allocation.principal()));
    }

    private static @Nullable ReceiptJson receipt(Payment payment) {
        var number = payment.receiptNumber();
        return number == null ? null : new ReceiptJson(number, "/api/v1/documents/" + payment.receipt());
    }
}
