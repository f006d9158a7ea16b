package io.quittance.api.plans;

import io.quittance.api.Acts;
import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Mandatory;
import io.quittance.api.Needs;
import io.quittance.api.ProblemException;
import io.quittance.api.Required;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.PlainText;
import io.quittance.plans.Answer;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanList;
import io.quittance.plans.Plans;
import io.quittance.plans.Side;
import io.quittance.plans.StaleRoundException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The firm's answers to a round, which the header names. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanAnswerController {

    private final Plans plans;
    private final PlanList list;
    private final PlanParts parts;
    private final Acts acts;

    PlanAnswerController(Plans plans, PlanList list, PlanParts parts, Acts acts) {
        this.plans = plans;
        this.list = list;
        this.parts = parts;
        this.acts = acts;
    }

    /** Nothing more is to be said. */
    record NothingJson() {}

    /** Why not, in words for the debtor. */
    record ReasonJson(@Mandatory @Nullable String reason) {}

    @PostMapping("/accept")
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(id = "acceptPlan", value = "Accepts the debtor's last proposal: the plan runs.")
    PlanJson accept(
            ApiCaller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String round,
            @RequestBody(required = false) @Nullable NothingJson nothing) {
        return answered(caller, id, round, "plan.accepted", answer -> plans.accept(caller.firm(), answer));
    }

    @PostMapping("/counter")
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(id = "counterPlan", value = "Answers the debtor's last proposal with another offer.")
    PlanJson counter(
            ApiCaller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String round,
            @RequestBody CounterJson body) {
        return answered(
                caller,
                id,
                round,
                "plan.countered",
                answer -> plans.counter(
                        caller.firm(),
                        answer,
                        body.terms().read(),
                        PlainText.optionalLine("note", body.note(), PlanController.NOTE_LENGTH)));
    }

    @PostMapping("/decline")
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(id = "declinePlan", value = "Declines the debtor's last proposal, with a reason.")
    PlanJson decline(
            ApiCaller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String round,
            @RequestBody ReasonJson body) {
        return answered(
                caller,
                id,
                round,
                "plan.declined",
                answer -> plans.decline(
                        caller.firm(),
                        answer,
                        PlainText.line("reason", Required.field("reason", body.reason()), PlanController.NOTE_LENGTH)));
    }

    @PostMapping("/withdraw")
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(id = "withdrawPlan", value = "Takes back the firm's own last offer.")
    PlanJson withdraw(
            ApiCaller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String round,
            @RequestBody(required = false) @Nullable NothingJson nothing) {
        return answered(caller, id, round, "plan.withdrawn", answer -> plans.withdraw(caller.firm(), answer));
    }

    private PlanJson answered(
            ApiCaller caller, String id, @Nullable String round, String act, Function<Answer, Plan> work) {
        var plan = PlanParts.id(id);
        if (list.find(caller.firm(), plan).isEmpty()) {
            throw ProblemException.notFound();
        }
        var answer = new Answer(plan, RoundHeader.read(round), Side.FIRM, caller.actor());
        try {
            var now = acts.act(caller, doing -> {
                doing.note(act, id, "round " + answer.round());
                return work.apply(answer);
            });
            return parts.json(caller.firm(), now);
        } catch (StaleRoundException _) {
            throw RoundHeader.stale();
        }
    }
}
