package io.quittance.messages;

import java.time.Duration;

/** The answer of a {@link LastCheck}. */
public sealed interface Verdict {

    /** It may leave. */
    record Go() implements Verdict {}

    /** It must not leave; it is cancelled with this reason. */
    record Stop(MessageReason reason) implements Verdict {}

    /** Not now: it is asked about again after the pause, with this reason until then. */
    record Later(MessageReason reason, Duration pause) implements Verdict {}

    /** It may leave. */
    Verdict GO = new Go();
}
