package io.quittance.api.claims;

import io.quittance.api.Acts;
import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Mandatory;
import io.quittance.api.Needs;
import io.quittance.api.PageJson;
import io.quittance.api.ProblemException;
import io.quittance.api.Required;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/holds")
class HoldController {

    private final Holds holds;
    private final Invoices invoices;
    private final Debtors debtors;
    private final InvoiceViews views;
    private final Acts acts;

    HoldController(Holds holds, Invoices invoices, Debtors debtors, InvoiceViews views, Acts acts) {
        this.holds = holds;
        this.invoices = invoices;
        this.debtors = debtors;
        this.views = views;
        this.acts = acts;
    }

    /** A hold to be placed: on an invoice or on a debtor. */
    record PlaceJson(
            @Nullable String invoice,
            @Nullable String debtor,
            @Mandatory @Nullable HoldKind kind,
            @Nullable LocalDate until,
            @Mandatory @Nullable String reason) {}

    record PlacedJson(String id) {}

    @PostMapping
    @Needs(ApiScope.REMINDERS_WRITE)
    @Described(id = "placeHold", value = "Stops reminders about an invoice or to a debtor.", answers = 201)
    ResponseEntity<PlacedJson> place(ApiCaller caller, @RequestBody PlaceJson body) {
        var firm = caller.firm();
        var request = new HoldRequest(
                body.debtor() == null ? null : debtor(firm, body.debtor()),
                body.invoice() == null ? null : invoice(firm, body.invoice()),
                kind(Required.field("kind", body.kind())),
                until(firm, body.until()),
                Required.field("reason", body.reason()),
                caller.actor());
        var hold = acts.act(caller, act -> {
            var placed = holds.place(firm, request);
            act.note("hold.placed", placed.id(), placed.kind().name());
            return placed;
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new PlacedJson(hold.id().toString()));
    }

    @DeleteMapping("/{id}")
    @Needs(ApiScope.REMINDERS_WRITE)
    @Described(id = "releaseHold", value = "Ends a hold.", answers = 204)
    ResponseEntity<Void> release(ApiCaller caller, @PathVariable String id) {
        var hold = parse(id);
        acts.act(caller, act -> {
            act.note("hold.released", id, "");
            if (!holds.release(caller.firm(), hold, caller.actor())) {
                throw ProblemException.notFound();
            }
            return true;
        });
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    @Needs(ApiScope.REMINDERS_READ)
    @Described(id = "listHolds", value = "The holds of an invoice or a debtor that are in force.")
    PageJson<HoldJson> list(
            FirmId firm, @RequestParam @Nullable String invoice, @RequestParam @Nullable String debtor) {
        var today = views.today(firm);
        var found = invoice != null
                ? invoices.byNumber(firm, invoice.strip()).map(one -> holds.ofInvoice(firm, one.id(), today))
                : debtors.byReference(firm, Required.field("invoice", debtor).strip())
                        .map(one -> holds.active(firm, one.id(), today));
        return page(found.orElseThrow(ProblemException::notFound));
    }

    private static PageJson<HoldJson> page(List<Hold> holds) {
        return new PageJson<>(holds.stream().map(HoldJson::of).toList(), null);
    }

    private DebtorId debtor(FirmId firm, String reference) {
        return debtors.byReference(firm, reference.strip())
                .map(Debtor::id)
                .orElseThrow(() ->
                        new RefusedException("debtor", "unknown", "There is no such debtor", "check the reference"));
    }

    private InvoiceId invoice(FirmId firm, String number) {
        return invoices.byNumber(firm, number.strip())
                .map(Invoice::id)
                .orElseThrow(() ->
                        new RefusedException("invoice", "unknown", "There is no such invoice", "check the number"));
    }

    private static HoldKind kind(HoldKind kind) {
        if (!kind.agentMaySet()) {
            throw new RefusedException(
                    "kind",
                    "not-by-hand",
                    "This hold comes from what happens, not by hand",
                    "send AGENT or another kind");
        }
        return kind;
    }

    private @Nullable LocalDate until(FirmId firm, @Nullable LocalDate until) {
        if (until != null && until.isBefore(views.today(firm))) {
            throw new RefusedException("until", "past", "This day has passed", "send today, a later day or null");
        }
        return until;
    }

    private static HoldId parse(String id) {
        try {
            return HoldId.parse(id);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }
}
