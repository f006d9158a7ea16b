package io.quittance.api.claims;

import io.quittance.api.ApiCaller;
import io.quittance.api.Needs;
import io.quittance.api.PathRef;
import io.quittance.api.ProblemException;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.parties.PutOutcome;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Positions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
    ResponseEntity<DebtorJson> put(
            FirmId firm, ApiCaller caller, @PathVariable String reference, @RequestBody DebtorPutJson body) {
        var outcome = debtors.put(firm, body.toDraft(PathRef.decode(reference)), caller.actor());
        var status = outcome instanceof PutOutcome.Created<Debtor> ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(json(firm, outcome.stored()));
    }

    @GetMapping("/{reference}")
    @Needs(ApiScope.INVOICES_READ)
    DebtorJson get(FirmId firm, @PathVariable String reference) {
        return debtors.byReference(firm, PathRef.decode(reference))
                .map(debtor -> json(firm, debtor))
                .orElseThrow(ProblemException::notFound);
    }

    private DebtorJson json(FirmId firm, Debtor debtor) {
        var today = businessDay.today(firms.get(firm).zone());
        return DebtorJson.of(debtor, positions.of(firm, debtor.id()), holds.active(firm, debtor.id(), today));
    }
}
