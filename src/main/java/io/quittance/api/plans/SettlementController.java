package io.quittance.api.plans;

import io.quittance.api.Acts;
import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Mandatory;
import io.quittance.api.MoneyJson;
import io.quittance.api.Needs;
import io.quittance.api.PageJson;
import io.quittance.api.ProblemException;
import io.quittance.api.Query;
import io.quittance.api.Required;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.plans.settlements.NewSettlement;
import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementFilter;
import io.quittance.plans.settlements.SettlementId;
import io.quittance.plans.settlements.SettlementState;
import io.quittance.plans.settlements.Settlements;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers to take less than all, when it comes in time. */
@RestController
@RequestMapping("/api/v1/settlements")
class SettlementController {

    private final Settlements settlements;
    private final PlanParts parts;
    private final Debtors debtors;
    private final Acts acts;

    SettlementController(Settlements settlements, PlanParts parts, Debtors debtors, Acts acts) {
        this.settlements = settlements;
        this.parts = parts;
        this.debtors = debtors;
        this.acts = acts;
    }

    /** @param invoices one; null = all that is to be paid now in the sum's currency */
    record SettlementAskJson(
            @Mandatory @Nullable String debtor,
            @Nullable List<String> invoices,
            @Mandatory @Nullable MoneyJson sum,
            @Mandatory @Nullable LocalDate expiresOn) {}

    /** Nothing more is to be said. */
    record WithdrawalJson() {}

    @PostMapping
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(
            id = "createSettlement",
            value =
                    "Offers to take less than all: when the sum comes in time, the rest is given up. Refused below the firm's floor.",
            answers = 201)
    ResponseEntity<SettlementJson> offer(ApiCaller caller, @RequestBody SettlementAskJson body) {
        var firm = caller.firm();
        var debtor = parts.debtor(firm, Required.field("debtor", body.debtor()));
        var wanted = new NewSettlement(
                debtor.id(),
                body.invoices() == null ? List.of() : parts.invoices(firm, debtor.id(), body.invoices()),
                Required.field("sum", body.sum()).toMoney("sum"),
                Required.field("expiresOn", body.expiresOn()),
                caller.actor());
        var settlement = acts.act(caller, act -> {
            var offered = settlements.offer(firm, wanted);
            act.note(
                    "settlement.offered",
                    offered.id(),
                    offered.sum() + " of " + offered.owed() + " by " + offered.expiresOn());
            return offered;
        });
        return ResponseEntity.status(HttpStatus.CREATED).body(SettlementJson.of(settlement, debtor.reference()));
    }

    @PostMapping("/{id}/withdrawal")
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(id = "withdrawSettlement", value = "Takes an offer back: reminders go on.")
    SettlementJson withdraw(
            ApiCaller caller,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable WithdrawalJson nothing) {
        var known = settlements.find(caller.firm(), id(id)).orElseThrow(ProblemException::notFound);
        var settlement = acts.act(caller, act -> {
            act.note("settlement.withdrawn", known.id(), "");
            return settlements.withdraw(caller.firm(), known.id(), caller.actor());
        });
        return json(caller.firm(), List.of(settlement)).getFirst();
    }

    @GetMapping("/{id}")
    @Needs(ApiScope.NEGOTIATION_READ)
    @Described(id = "getSettlement", value = "A settlement as it stands.")
    SettlementJson get(FirmId firm, @PathVariable String id) {
        return json(firm, List.of(settlements.find(firm, id(id)).orElseThrow(ProblemException::notFound)))
                .getFirst();
    }

    @GetMapping
    @Needs(ApiScope.NEGOTIATION_READ)
    @Described(id = "listSettlements", value = "Settlements, the first first.")
    PageJson<SettlementJson> list(
            FirmId firm,
            @RequestParam @Nullable String debtor,
            @RequestParam @Nullable SettlementState state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        var size = PageJson.limit(limit);
        var filter = new SettlementFilter(
                debtor == null ? null : parts.debtor(firm, debtor).id(), state);
        var last = Query.after(after, SettlementId::parse);
        var rows = settlements.page(firm, filter, last == null ? 0 : last.value(), size + 1);
        return PageJson.ofAll(rows, size, row -> row.id().toString(), shown -> json(firm, shown));
    }

    private List<SettlementJson> json(FirmId firm, List<Settlement> shown) {
        var known = debtors.getAll(
                firm, shown.stream().map(Settlement::debtor).distinct().toList());
        return shown.stream()
                .map(one -> SettlementJson.of(
                        one, Objects.requireNonNull(known.get(one.debtor())).reference()))
                .toList();
    }

    private static SettlementId id(String text) {
        try {
            return SettlementId.parse(text);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }
}
