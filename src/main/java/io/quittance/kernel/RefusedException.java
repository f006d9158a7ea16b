package io.quittance.kernel;

import java.util.List;

/** An input was refused; nothing was changed. Carries one refusal per field at fault. */
public class RefusedException extends RuntimeException {

    private final List<Refusal> refusals;

    /** A refusal with all its reasons; the list is not empty. */
    public RefusedException(List<Refusal> refusals) {
        super(refusals.getFirst().field() + ": " + refusals.getFirst().message());
        this.refusals = List.copyOf(refusals);
    }

    /** A refusal for one reason. */
    public RefusedException(String field, String code, String message, String remedy) {
        this(List.of(new Refusal(field, code, message, remedy)));
    }

    /** The reasons, in the order of the fields. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** The same reasons for a value inside another: {@code amount} becomes {@code total.amount}. */
    public RefusedException within(String parent) {
        return new RefusedException(refusals.stream()
                .map(r -> new Refusal(
                        r.field().isEmpty() ? parent : parent + "." + r.field(), r.code(), r.message(), r.remedy()))
                .toList());
    }
}
