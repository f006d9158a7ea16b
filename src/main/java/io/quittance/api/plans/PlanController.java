package io.quittance.api.plans;

import io.quittance.api.Acts;
import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.PageJson;
import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import io.quittance.api.Query;
import io.quittance.api.Required;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanExistsException;
import io.quittance.plans.PlanFilter;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanState;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
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

/** Plans as they are begun and read. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    static final int NOTE_LENGTH = 1_000;

    private final Plans plans;
    private final PlanList list;
    private final PlanParts parts;
    private final Acts acts;

    PlanController(Plans plans, PlanList list, PlanParts parts, Acts acts) {
        this.plans = plans;
        this.list = list;
        this.parts = parts;
        this.acts = acts;
    }

    @PostMapping
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(
            id = "createPlan",
            value = "Takes down what a debtor proposed, or makes the debtor an offer.",
            answers = 201)
    ResponseEntity<PlanJson> create(ApiCaller caller, @RequestBody PlanAskJson body) {
        var firm = caller.firm();
        var by = side(Required.field("by", body.by()));
        var note = PlainText.optionalLine("note", body.note(), NOTE_LENGTH);
        var ask = parts.ask(firm, body.wish());
        try {
            var plan = acts.act(caller, act -> {
                var begun = by == Side.DEBTOR
                        ? plans.propose(firm, ask, note, caller.actor())
                        : plans.offer(firm, ask, note, by, caller.actor());
                act.note("plan.begun", begun.id(), begun.state().name());
                return begun;
            });
            return ResponseEntity.status(HttpStatus.CREATED).body(parts.json(firm, plan));
        } catch (PlanExistsException _) {
            throw new ProblemException(
                    ProblemType.PLAN_EXISTS, "One of the invoices is in a plan that runs or is being agreed upon.");
        }
    }

    @GetMapping("/{id}")
    @Needs(ApiScope.NEGOTIATION_READ)
    @Described(id = "getPlan", value = "A plan: its offers, its instalments and what came of them.")
    PlanJson get(FirmId firm, @PathVariable String id) {
        return parts.json(firm, find(firm, id));
    }

    @GetMapping
    @Needs(ApiScope.NEGOTIATION_READ)
    @Described(id = "listPlans", value = "Plans, the first first.")
    PageJson<PlanJson> list(
            FirmId firm,
            @RequestParam @Nullable String debtor,
            @RequestParam @Nullable String invoice,
            @RequestParam @Nullable PlanState state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        var size = PageJson.limit(limit);
        var filter = new PlanFilter(
                debtor == null ? null : parts.debtor(firm, debtor).id(),
                invoice == null ? null : parts.invoice(firm, null, invoice),
                state);
        var last = Query.after(after, PlanId::parse);
        var rows = list.page(firm, filter, last == null ? 0 : last.value(), size + 1);
        return PageJson.ofAll(rows, size, row -> row.id().toString(), shown -> parts.json(firm, shown));
    }

    private Plan find(FirmId firm, String id) {
        return list.find(firm, PlanParts.id(id)).orElseThrow(ProblemException::notFound);
    }

    private static Side side(Side by) {
        if (by == Side.AGENT) {
            throw new RefusedException("by", "unknown", "A program speaks for the firm", "send DEBTOR or FIRM");
        }
        return by;
    }
}
