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
import io.quittance.plans.promises.NewPromise;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseFilter;
import io.quittance.plans.promises.PromiseId;
import io.quittance.plans.promises.PromiseState;
import io.quittance.plans.promises.PromisedBy;
import io.quittance.plans.promises.Promises;
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

/** Promises to pay by a day. */
@RestController
@RequestMapping("/api/v1/promises")
class PromiseController {

    private final Promises promises;
    private final PlanParts parts;
    private final Debtors debtors;
    private final Acts acts;

    PromiseController(Promises promises, PlanParts parts, Debtors debtors, Acts acts) {
        this.promises = promises;
        this.parts = parts;
        this.debtors = debtors;
        this.acts = acts;
    }

    /** @param invoices null = all that is to be paid now in the amount's currency */
    record PromiseAskJson(
            @Mandatory @Nullable String debtor,
            @Nullable List<String> invoices,
            @Mandatory @Nullable MoneyJson amount,
            @Mandatory @Nullable LocalDate on,
            @Mandatory @Nullable PromisedBy by) {}

    /** Nothing more is to be said. */
    record NothingJson() {}

    @PostMapping
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(
            id = "createPromise",
            value = "Takes down that a debtor pays by a day: no reminder of it until then.",
            answers = 201)
    ResponseEntity<PromiseJson> make(ApiCaller caller, @RequestBody PromiseAskJson body) {
        var firm = caller.firm();
        var debtor = parts.debtor(firm, Required.field("debtor", body.debtor()));
        var asked = new NewPromise(
                debtor.id(),
                body.invoices() == null ? List.of() : parts.invoices(firm, debtor.id(), body.invoices()),
                Required.field("amount", body.amount()).toMoney("amount"),
                Required.field("on", body.on()),
                Required.field("by", body.by()),
                caller.actor());
        var promise = acts.act(caller, act -> {
            var made = promises.make(firm, asked);
            act.note("promise.made", made.id(), made.amount() + " by " + made.on());
            return made;
        });
        return ResponseEntity.status(HttpStatus.CREATED).body(PromiseJson.of(promise, debtor.reference()));
    }

    @PostMapping("/{id}/cancellation")
    @Needs(ApiScope.NEGOTIATION_WRITE)
    @Described(id = "cancelPromise", value = "Takes a promise back: reminders go on.")
    PromiseJson cancel(
            ApiCaller caller, @PathVariable String id, @RequestBody(required = false) @Nullable NothingJson nothing) {
        var known = promises.find(caller.firm(), id(id)).orElseThrow(ProblemException::notFound);
        var promise = acts.act(caller, act -> {
            act.note("promise.cancelled", known.id(), "");
            return promises.cancel(caller.firm(), known.id(), caller.actor());
        });
        return json(caller.firm(), List.of(promise)).getFirst();
    }

    @GetMapping
    @Needs(ApiScope.NEGOTIATION_READ)
    @Described(id = "listPromises", value = "Promises, the first first.")
    PageJson<PromiseJson> list(
            FirmId firm,
            @RequestParam @Nullable String debtor,
            @RequestParam @Nullable PromiseState state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        var size = PageJson.limit(limit);
        var filter = new PromiseFilter(
                debtor == null ? null : parts.debtor(firm, debtor).id(), state);
        var last = Query.after(after, PromiseId::parse);
        var rows = promises.page(firm, filter, last == null ? 0 : last.value(), size + 1);
        return PageJson.ofAll(rows, size, row -> row.id().toString(), shown -> json(firm, shown));
    }

    private List<PromiseJson> json(FirmId firm, List<Promise> shown) {
        var known = debtors.getAll(
                firm, shown.stream().map(Promise::debtor).distinct().toList());
        return shown.stream()
                .map(promise -> PromiseJson.of(
                        promise,
                        Objects.requireNonNull(known.get(promise.debtor())).reference()))
                .toList();
    }

    private static PromiseId id(String text) {
        try {
            return PromiseId.parse(text);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }
}
