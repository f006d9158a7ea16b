package io.quittance.api.reminders;

import io.quittance.api.Acts;
import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Mandatory;
import io.quittance.api.Needs;
import io.quittance.api.PageJson;
import io.quittance.api.PathRef;
import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import io.quittance.api.Required;
import io.quittance.api.claims.InvoiceViews;
import io.quittance.dunning.Reason;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.RunId;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.reminders.DecisionPage;
import io.quittance.reminders.Decisions;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.RunStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ReminderController {

    private final ReminderRuns runs;
    private final Decisions decisions;
    private final Invoices invoices;
    private final InvoiceViews views;
    private final Acts acts;

    ReminderController(ReminderRuns runs, Decisions decisions, Invoices invoices, InvoiceViews views, Acts acts) {
        this.runs = runs;
        this.decisions = decisions;
        this.invoices = invoices;
        this.views = views;
        this.acts = acts;
    }

    /** A run or rehearsal asked for; a rehearsal without days plays 30. */
    record RunRequest(
            @Mandatory @Nullable LocalDate on,
            @Nullable Boolean rehearsal,
            @Nullable Integer days) {}

    /** Taken on. */
    record QueuedRunJson(String id, RunStatus status) {}

    @PostMapping("/reminder-runs")
    @Needs(ApiScope.REMINDERS_WRITE)
    @Described(id = "startReminderRun", value = "Asks for the run of today or a rehearsal.", answers = 202)
    ResponseEntity<QueuedRunJson> run(ApiCaller caller, @RequestBody RunRequest request) {
        boolean rehearsal = Boolean.TRUE.equals(request.rehearsal());
        int days = request.days() != null ? request.days() : rehearsal ? 30 : 1;
        try {
            var on = Required.field("on", request.on());
            var id = acts.act(caller, act -> {
                var run = runs.request(caller.firm(), on, rehearsal, days);
                act.note(rehearsal ? "rehearsal.requested" : "run.requested", run, "");
                return run;
            });
            return ResponseEntity.accepted().body(new QueuedRunJson(id.toString(), RunStatus.QUEUED));
        } catch (ReminderRuns.NotTodayException _) {
            throw new ProblemException(
                    ProblemType.NOT_TODAY, "A run works the business day only; ask for a rehearsal of other days.");
        }
    }

    @GetMapping("/reminder-runs/{id}")
    @Needs(ApiScope.REMINDERS_READ)
    @Described(id = "getReminderRun", value = "A run or rehearsal with its counts.")
    RunJson find(FirmId firm, @PathVariable String id) {
        return runs.find(firm, parse(id)).map(RunJson::of).orElseThrow(ProblemException::notFound);
    }

    @GetMapping("/reminder-runs/{id}/decisions")
    @Needs(ApiScope.REMINDERS_READ)
    @Described(id = "listRunDecisions", value = "What a run decided, by day and invoice.")
    PageJson<DecisionJson> decisions(
            FirmId firm,
            @PathVariable String id,
            @RequestParam(required = false) Reason.@Nullable Kind decision,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var run = runs.find(firm, parse(id)).orElseThrow(ProblemException::notFound);
        var request = new DecisionPage.Request(decision, on, mark(after), PageJson.limit(limit));
        var page = decisions.ofRun(firm, run.id(), request);
        var next = page.next();
        return new PageJson<>(
                page.items().stream().map(DecisionJson::of).toList(),
                next == null ? null : next.on() + "_" + next.invoice());
    }

    @GetMapping("/invoices/{number}/decision")
    @Needs(ApiScope.REMINDERS_READ)
    @Described(id = "getInvoiceDecision", value = "What is decided for an invoice on a day, and why.")
    DecisionJson decision(
            FirmId firm, @PathVariable String number, @RequestParam(required = false) @Nullable LocalDate on) {
        var invoice = invoices.byNumber(firm, PathRef.decode(number))
                .filter(found -> found.type() == InvoiceType.INVOICE)
                .map(Invoice::id)
                .orElseThrow(ProblemException::notFound);
        return DecisionJson.of(decisions.of(firm, invoice, on == null ? views.today(firm) : on));
    }

    private static RunId parse(String id) {
        try {
            return RunId.parse(id);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }

    private static DecisionPage.Mark mark(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return DecisionPage.Mark.START;
        }
        try {
            var parts = after.split("_", 2);
            return new DecisionPage.Mark(PlainDate.parse("after", parts[0]), Long.parseLong(parts[1]));
        } catch (RefusedException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            throw new RefusedException(
                    "after", "format", "This is not a place in the list", "send next of the page before");
        }
    }
}
