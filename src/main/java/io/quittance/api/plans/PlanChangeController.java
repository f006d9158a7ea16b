package io.quittance.api.plans;

import io.quittance.api.Acts;
import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Mandatory;
import io.quittance.api.MoneyJson;
import io.quittance.api.Needs;
import io.quittance.api.ProblemException;
import io.quittance.api.Required;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanChange;
import io.quittance.plans.PlanChanges;
import io.quittance.plans.PlanList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bends a plan within the limits of the firm. */
@RestController
@RequestMapping("/api/v1/plans/{id}/changes")
class PlanChangeController {

    private final PlanChanges changes;
    private final PlanList list;
    private final PlanParts parts;
    private final Acts acts;

    PlanChangeController(PlanChanges changes, PlanList list, PlanParts parts, Acts acts) {
        this.changes = changes;
        this.list = list;
        this.parts = parts;
        this.acts = acts;
    }

    /** Another day for an instalment. */
    record MoveJson(
            @Mandatory @Nullable Integer no,
            @Mandatory @Nullable LocalDate to) {}

    /** An instalment that comes after the last one. */
    record SkipJson(@Mandatory @Nullable Integer no) {}

    /** The next instalment is larger by an amount; without a word of its effect the plan is shorter. */
    record ExtraJson(
            @Mandatory @Nullable String amount,
            @Mandatory @Nullable String currency,
            PlanChange.@Nullable Effect effect) {

        PlanChange read() {
            return new PlanChange.Extra(
                    new MoneyJson(amount, currency).toMoney("extra"),
                    effect == null ? PlanChange.Effect.SHORTEN : effect);
        }
    }

    /** One of the three. */
    record ChangeJson(
            @Nullable MoveJson move,
            @Nullable SkipJson skip,
            @Nullable ExtraJson extra) {

        PlanChange read() {
            if (Stream.of(move, skip, extra).filter(Objects::nonNull).count() != 1) {
                throw new RefusedException(
                        "move", "choice", "One change at a time", "send one of move, skip and extra");
            }
            if (move != null) {
                return new PlanChange.Move(Required.field("move.no", move.no()), Required.field("move.to", move.to()));
            }
            return skip == null
                    ? Objects.requireNonNull(extra).read()
                    : new PlanChange.Skip(Required.field("skip.no", skip.no()));
        }
    }

    @PostMapping
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(
            id = "changePlan",
            value =
                    "Moves an instalment, puts one at the end, or makes the next one larger, within the limits of the firm.")
    PlanJson change(ApiCaller caller, @PathVariable String id, @RequestBody ChangeJson body) {
        var firm = caller.firm();
        var plan = PlanParts.id(id);
        if (list.find(firm, plan).isEmpty()) {
            throw ProblemException.notFound();
        }
        var change = body.read();
        var now = acts.act(caller, act -> {
            act.note("plan.changed", id, change.toString());
            return changes.change(firm, plan, change, caller.actor());
        });
        return parts.json(firm, now);
    }
}
