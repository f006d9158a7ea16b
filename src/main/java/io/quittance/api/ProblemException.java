package io.quittance.api;

import io.quittance.kernel.Refusal;
import java.util.List;

/** Ends an API request with this problem; nothing was changed. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Refusal> errors;

    /**
     * A problem of the request as a whole.
     *
     * @param detail a plain sentence for the caller
     */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A problem with the fields at fault. */
    public ProblemException(ProblemType type, String detail, List<Refusal> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** Nothing of this name, or of another firm: one answer for both. */
    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such object for this client.");
    }

    ProblemType type() {
        return type;
    }

    /** As it is told. */
    public Problem problem() {
        return Problem.of(type, String.valueOf(getMessage()), errors);
    }
}
