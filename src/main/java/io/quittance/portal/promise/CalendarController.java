package io.quittance.portal.promise;

import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanClaim;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanList;
import io.quittance.plans.calendar.CalendarFile;
import io.quittance.plans.calendar.Calendars;
import io.quittance.plans.promises.PromiseId;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.PortalVisit;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Files for the calendar of a visitor, of what the access covers whole. Plans are read in the engine's scope. */
@Controller
class CalendarController {

    private final PortalVisit visits;
    private final PortalPromises promises;
    private final PlanList plans;
    private final Calendars calendars;

    CalendarController(PortalVisit visits, PortalPromises promises, PlanList plans, Calendars calendars) {
        this.visits = visits;
        this.promises = promises;
        this.plans = plans;
        this.calendars = calendars;
    }

    /** The day of a promise. */
    @GetMapping("/c/{key}/promises/{promise}/calendar.ics")
    ResponseEntity<byte[]> promise(@PathVariable String key, @PathVariable String promise, HttpServletRequest request) {
        return file(
                key,
                request,
                visitor -> read(promise, PromiseId::parse)
                        .flatMap(id -> promises.find(visitor.access(), id))
                        .flatMap(found -> calendars.ofPromise(
                                visitor.firm().id(), found.id(), visitor.texts(), visitor.formats())));
    }

    /** The days of a plan's instalments. */
    @GetMapping("/c/{key}/plans/{plan}/calendar.ics")
    ResponseEntity<byte[]> plan(@PathVariable String key, @PathVariable String plan, HttpServletRequest request) {
        return file(
                key,
                request,
                visitor -> read(plan, PlanId::parse)
                        .flatMap(id -> plans.find(visitor.firm().id(), id))
                        .filter(found -> found.debtor().equals(visitor.access().debtor())
                                && found.claims().stream()
                                        .map(PlanClaim::invoice)
                                        .allMatch(visitor.access()::covers))
                        .flatMap(found ->
                                calendars.ofPlan(visitor.firm().id(), found.id(), visitor.texts(), visitor.formats())));
    }

    private ResponseEntity<byte[]> file(
            String key, HttpServletRequest request, Function<Visitor, Optional<CalendarFile>> made) {
        return visits.of(key, request.getSession(false))
                .flatMap(visitor -> new TenantScope.Engine(visitor.firm().id()).call(() -> made.apply(visitor)))
                .map(file -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.CONTENT_TYPE)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name())
                                        .build()
                                        .toString())
                        .cacheControl(CacheControl.noStore())
                        .body(file.bytes()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <T> Optional<T> read(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }
}
