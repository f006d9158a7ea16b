package io.quittance.sandbox;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals of the sandbox in the form of the API's own problems. */
final class SandboxProblem {

    private SandboxProblem() {}

    static ResponseEntity<Object> of(HttpStatus status, String type, String detail) {
        return ResponseEntity.of(problem(status, type, detail)).build();
    }

    /** Not yet. @param seconds after which to ask again */
    static ResponseEntity<Object> later(int seconds, String detail) {
        var status = HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.of(problem(status, "unavailable", detail))
                .headers(headers -> headers.set("Retry-After", Integer.toString(seconds)))
                .build();
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:quittance:problem:" + type));
        problem.setInstance(URI.create("urn:uuid:" + UUID.randomUUID()));
        return problem;
    }
}
