package io.quittance.api.claims;

import io.quittance.allocation.Allocations;
import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.PageJson;
import io.quittance.api.PathRef;
import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import io.quittance.api.Query;
import io.quittance.identity.ApiScope;
import io.quittance.invoicing.InvoiceInUseException;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Refusal;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.PutOutcome;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceFilter;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invoices")
class InvoiceController {

    private final Invoices invoices;
    private final InvoicePuts puts;
    private final Positions positions;
    private final Allocations allocations;
    private final Debtors debtors;
    private final InvoiceViews views;

    InvoiceController(
            Invoices invoices,
            InvoicePuts puts,
            Positions positions,
            Allocations allocations,
            Debtors debtors,
            InvoiceViews views) {
        this.invoices = invoices;
        this.puts = puts;
        this.positions = positions;
        this.allocations = allocations;
        this.debtors = debtors;
        this.views = views;
    }

    @PutMapping("/{number}")
    @Needs(ApiScope.INVOICES_WRITE)
    @Described(
            id = "putInvoice",
            value = "Stores an invoice or credit note under its number, while nothing refers to it.",
            answers = {201, 200})
    ResponseEntity<InvoiceJson> put(FirmId firm, @PathVariable String number, @RequestBody InvoicePutJson body) {
        var draft = body.toDraft(PathRef.decode(number));
        try {
            var outcome = puts.put(firm, draft);
            var status = outcome instanceof PutOutcome.Created<Invoice> ? HttpStatus.CREATED : HttpStatus.OK;
            return ResponseEntity.status(status).body(views.view(firm, outcome.stored()));
        } catch (InvoiceInUseException inUse) {
            throw new ProblemException(
                    ProblemType.INVOICE_IN_USE,
                    "A message, payment, hold or credit refers to this invoice.",
                    List.of(new Refusal("number", "in-use", "It can no longer be changed", "send a credit note")));
        }
    }

    @GetMapping("/{number}")
    @Needs(ApiScope.INVOICES_READ)
    @Described(id = "getInvoice", value = "An invoice or credit note as it stands today.")
    InvoiceJson get(FirmId firm, @PathVariable String number) {
        return views.view(firm, find(firm, number));
    }

    @GetMapping
    @Needs(ApiScope.INVOICES_READ)
    @Described(id = "listInvoices", value = "The invoices and credit notes, in the order of their entry.")
    PageJson<InvoiceJson> list(
            FirmId firm,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String debtor,
            @RequestParam @Nullable InvoiceStatus status,
            @RequestParam @Nullable String updatedSince,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        int size = PageJson.limit(limit);
        Optional<Debtor> owner = debtor == null ? Optional.empty() : debtors.byReference(firm, debtor.strip());
        if (debtor != null && owner.isEmpty()) {
            return new PageJson<>(List.of(), null);
        }
        var filter = new InvoiceFilter(
                number == null ? null : number.strip(),
                owner.map(Debtor::id).orElse(null),
                status == null ? null : new InvoiceFilter.Status(status, views.today(firm)),
                Query.updatedSince(updatedSince));
        var rows = invoices.page(firm, filter, Query.after(after, InvoiceId::parse), size + 1);
        return PageJson.ofAll(rows, size, row -> row.id().toString(), shown -> views.views(firm, shown));
    }

    @GetMapping("/{number}/balance")
    @Needs(ApiScope.INVOICES_READ)
    @Described(id = "getInvoiceBalance", value = "What is owed on an invoice on a day, and why.")
    BalanceJson balance(FirmId firm, @PathVariable String number, @RequestParam @Nullable LocalDate on) {
        var invoice = find(firm, number);
        var position =
                positions.in(firm, invoice.debtor(), invoice.total().currency(), on == null ? views.today(firm) : on);
        return BalanceJson.of(invoice, position, allocations.ofInvoice(firm, invoice.id()));
    }

    private Invoice find(FirmId firm, String number) {
        return invoices.byNumber(firm, PathRef.decode(number)).orElseThrow(ProblemException::notFound);
    }
}
