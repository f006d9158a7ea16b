package io.quittance.portal.door;

import io.quittance.portal.Situations;
import io.quittance.portal.Visits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends a visit. Another site cannot: the session's cookie does not come with its requests. */
@RestController
class LeaveController {

    private final Visits visits;
    private final Situations situations;

    LeaveController(Visits visits, Situations situations) {
        this.visits = visits;
        this.situations = situations;
    }

    @PostMapping("/c/{key}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String key, HttpServletRequest request) {
        situations.firm(key).ifPresent(firm -> visits.leave(firm.id(), request.getSession(false)));
    }
}
