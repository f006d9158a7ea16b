package io.quittance.dispatch;

import io.quittance.messages.MessageKind;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pause before the next try: at least a minute, doubling to four hours, with up to a quarter of jitter on top. */
final class Backoff {

    /** After so long without success a message is given up. */
    private static final Duration MAX_AGE = Duration.ofHours(72);

    private static final Duration LOGIN_LINK_MAX_AGE = Duration.ofMinutes(10);
    private static final long LONGEST_SECONDS = Duration.ofHours(4).toSeconds();

    private Backoff() {}

    /** Seconds to wait after this many attempts, from 1. */
    static long seconds(int attempts, RandomGenerator random) {
        long doubled = 60L << Math.clamp(attempts - 1, 0, 10);
        long pause = Math.min(doubled, LONGEST_SECONDS);
        return pause + random.nextLong(pause / 4);
    }

    /** True when the next try would come too late to be of use. */
    static boolean givesUp(MessageKind kind, Duration age) {
        return age.compareTo(kind == MessageKind.LOGIN_LINK ? LOGIN_LINK_MAX_AGE : MAX_AGE) > 0;
    }
}
