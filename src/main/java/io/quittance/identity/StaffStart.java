package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads a person to where their work is. */
@RestController
class StaffStart {

    private final StaffAccess access;
    private final Firms firms;

    StaffStart(StaffAccess access, Firms firms) {
        this.access = access;
        this.firms = firms;
    }

    @GetMapping("/staff")
    ResponseEntity<Void> start() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(place(access.current())))
                .build();
    }

    private String place(StaffMember member) {
        if (member.has(Role.AGENT)) {
            return "/desk";
        }
        return Stream.of(Role.FIRM_ADMIN, Role.FIRM_USER)
                .flatMap(role -> member.firms(role).stream())
                .findFirst()
                .map(firm -> "/console/" + key(firm))
                .orElse(member.has(Role.OPERATOR) ? "/console/operator" : "/sign-in-refused");
    }

    private String key(FirmId firm) {
        return new TenantScope.FirmStaff(firm).call(() -> firms.get(firm)).key();
    }
}
