package io.quittance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quittance.kernel.Refusal;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * An error as RFC 9457 tells it. Never holds SQL, class names, paths or a foreign object's existence.
 *
 * @param type stable name of the kind
 * @param detail what is wrong this time, a plain sentence
 * @param instance {@code urn:uuid:…}, also in the log
 * @param errors one per field at fault; empty when no field is
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        URI instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refusal> errors) {

    /** A problem without fields. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    /** A problem with its fields. */
    public static Problem of(ProblemType type, String detail, List<Refusal> errors) {
        var instance = URI.create("urn:uuid:" + UUID.randomUUID());
        return new Problem(type.uri(), type.title(), type.status().value(), detail, instance, List.copyOf(errors));
    }
}
