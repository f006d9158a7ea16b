package io.quittance.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problems the API tells, with their HTTP status. */
public enum ProblemType {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "A valid token is needed"),
    INSUFFICIENT_SCOPE(HttpStatus.FORBIDDEN, "The token may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer in the wanted form"),
    INVOICE_IN_USE(HttpStatus.CONFLICT, "The invoice can no longer be replaced"),
    REFERENCE_USED(HttpStatus.CONFLICT, "The reference was used for something else"),
    REQUEST_IN_PROGRESS(HttpStatus.CONFLICT, "The same request is still being worked on"),
    CLOCK_BACKWARDS(HttpStatus.CONFLICT, "The clock only goes forwards"),
    STALE_ROUND(HttpStatus.CONFLICT, "Somebody else was faster"),
    PLAN_EXISTS(HttpStatus.CONFLICT, "There is a plan already"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "The request must name what it answers"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This form of content is not taken"),
    VALIDATION(HttpStatus.UNPROCESSABLE_CONTENT, "Something in the request is wrong"),
    IDEMPOTENCY_MISMATCH(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key belongs to another request"),
    NOT_TODAY(HttpStatus.UNPROCESSABLE_CONTENT, "This can only be done for today"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "This does not work at the moment"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** What it is, for people. */
    public String title() {
        return title;
    }

    /** The stable name, {@code urn:quittance:problem:not-found}. */
    public URI uri() {
        return URI.create(
                "urn:quittance:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
