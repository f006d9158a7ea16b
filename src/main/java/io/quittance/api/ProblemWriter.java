package io.quittance.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is at work: in the filters before them. */
@Component
public final class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        var bytes = json.writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Answers that a valid token is needed. */
    public void unauthorized(HttpServletResponse response, AuthenticationException cause) throws IOException {
        var invalid = cause instanceof InvalidBearerTokenException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(
                response,
                Problem.of(
                        ProblemType.UNAUTHORIZED,
                        invalid
                                ? "The token is not valid or has expired: fetch a new one."
                                : "Send a token: Authorization: Bearer …"));
    }
}
