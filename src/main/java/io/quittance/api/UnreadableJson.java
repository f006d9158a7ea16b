package io.quittance.api;

import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body could not be read; what is no JSON at all is malformed. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return Problem.of(
                        ProblemType.VALIDATION,
                        "Nothing was changed.",
                        named(refused, unreadable.getCause()).refusals());
            }
        }
        return unreadable.getCause() instanceof DatabindException wrong
                        && !path(wrong).isEmpty()
                ? Problem.of(
                        ProblemType.VALIDATION,
                        "Nothing was changed.",
                        Stream.concat(JsonFaults.kept().stream(), Stream.of(refusal(wrong)))
                                .toList())
                : Problem.of(ProblemType.MALFORMED, "The body is not JSON as the description of the API shows it.");
    }

    /** A rule that holds for every text or day does not know the field it was asked for. */
    private static RefusedException named(RefusedException refused, @Nullable Throwable cause) {
        return refused.refusals().getFirst().field().isEmpty() && cause instanceof JacksonException wrong
                ? refused.within(path(wrong))
                : refused;
    }

    private static Refusal refusal(DatabindException wrong) {
        return wrong instanceof UnrecognizedPropertyException
                ? new Refusal(path(wrong), "unknown", "There is no such field", "leave it out")
                : new Refusal(
                        path(wrong), "format", "The value has another form", "look at the description of the API");
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
