package io.quittance.payments.checkout;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * How often a request is sent again, always under the same key: when Stripe says later (409, 429, 5xx) or was not reached,
 * after pauses that double and scatter, at most so often. A request that got no answer in time is not repeated here: the
 * debtor waits for it.
 */
@Component
class StripePatience {

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    /** A request to Stripe. */
    interface Request<T> {
        T send() throws StripeException;
    }

    /** Sends until there is an answer that counts. @throws StripeException the last one */
    <T> T send(Request<T> request) throws StripeException {
        var pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return request.send();
            } catch (StripeException e) {
                if (attempt == TRIES || !worthAnotherTry(e)) {
                    throw e;
                }
                rest(pause, e);
                pause = pause.multipliedBy(2);
            }
        }
    }

    /** True when Stripe keeps this failure for the key: only another key can succeed. */
    static boolean isKeptForTheKey(StripeException e) {
        return e instanceof IdempotencyException && status(e) == 400 || status(e) >= 500 && isReplayed(e);
    }

    private static boolean worthAnotherTry(StripeException e) {
        if (e instanceof ApiConnectionException) {
            return !(e.getCause() instanceof SocketTimeoutException);
        }
        return status(e) == 409 || status(e) == 429 || status(e) >= 500 && !isReplayed(e);
    }

    private static int status(StripeException e) {
        return e.getStatusCode() == null ? 0 : e.getStatusCode();
    }

    private static boolean isReplayed(StripeException e) {
        return Optional.ofNullable(e.getStripeError())
                .map(error -> error.getLastResponse())
                .flatMap(response -> response.headers().firstValue("Idempotent-Replayed"))
                .filter("true"::equals)
                .isPresent();
    }

    private static void rest(Duration pause, StripeException because) throws StripeException {
        try {
            Thread.sleep(pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw because;
        }
    }
}
