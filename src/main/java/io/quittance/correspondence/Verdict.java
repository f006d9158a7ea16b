package io.quittance.correspondence;

/** The answer of a {@link LastCheck}. */
public sealed interface Verdict {

    /** It may leave. */
    record Go() implements Verdict {}

    /** It must not leave; it is cancelled with this reason, a stable code such as {@code PAID} or {@code DISPUTE}. */
    record Stop(String reason) implements Verdict {}

    /** It may leave. */
    Verdict GO = new Go();
}
