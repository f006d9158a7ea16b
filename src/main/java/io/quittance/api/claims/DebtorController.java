package io.quittance.api.claims;

import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.PageJson;
import io.quittance.api.PathRef;
import io.quittance.api.ProblemException;
import io.quittance.api.Query;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.PutOutcome;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Positions;
import java.util.List;
import java.util.stream.Collectors;
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
@RequestMapping("/api/v1/debtors")
class DebtorController {

    private final Debtors debtors;
    private final Positions positions;
    private final Holds holds;
    private final Firms firms;
    private final BusinessDay businessDay;

    DebtorController(Debtors debtors, Positions positions, Holds holds, Firms firms, BusinessDay businessDay) {
        this.debtors = debtors;
        this.positions = positions;
        this.holds = holds;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    @PutMapping("/{reference}")
    @Needs(ApiScope.INVOICES_WRITE)
    @Described(
            id = "putDebtor",
            value = "Stores a debtor under its reference, replacing what was known.",
            answers = {201, 200})
    ResponseEntity<DebtorJson> put(
            FirmId firm, ApiCaller caller, @PathVariable String reference, @RequestBody DebtorPutJson body) {
        var outcome = debtors.put(firm, body.toDraft(PathRef.decode(reference)), caller.actor());
        var status = outcome instanceof PutOutcome.Created<Debtor> ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(json(firm, outcome.stored()));
    }

    @GetMapping("/{reference}")
    @Needs(ApiScope.INVOICES_READ)
    @Described(id = "getDebtor", value = "A debtor with what is owed and what holds reminders.")
    DebtorJson get(FirmId firm, @PathVariable String reference) {
        return debtors.byReference(firm, PathRef.decode(reference))
                .map(debtor -> json(firm, debtor))
                .orElseThrow(ProblemException::notFound);
    }

    @GetMapping
    @Needs(ApiScope.INVOICES_READ)
    @Described(id = "listDebtors", value = "The debtors, in the order of their entry.")
    PageJson<DebtorJson> list(
            FirmId firm,
            @RequestParam @Nullable String updatedSince,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        int size = PageJson.limit(limit);
        var rows = debtors.page(firm, Query.after(after, DebtorId::parse), Query.updatedSince(updatedSince), size + 1);
        return PageJson.ofAll(rows, size, row -> row.id().toString(), shown -> json(firm, shown));
    }

    private DebtorJson json(FirmId firm, Debtor debtor) {
        return json(firm, List.of(debtor)).getFirst();
    }

    private List<DebtorJson> json(FirmId firm, List<Debtor> shown) {
        var today = businessDay.today(firms.get(firm).zone());
        var ids = shown.stream().map(Debtor::id).collect(Collectors.toSet());
        var owed = positions.ofAll(firm, ids, today);
        var held = holds.active(firm, ids, today).stream().collect(Collectors.groupingBy(Hold::debtor));
        return shown.stream()
                .map(debtor -> DebtorJson.of(
                        debtor, owed.getOrDefault(debtor.id(), List.of()), held.getOrDefault(debtor.id(), List.of())))
                .toList();
    }
}
