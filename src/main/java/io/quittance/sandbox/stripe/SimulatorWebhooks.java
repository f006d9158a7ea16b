package io.quittance.sandbox.stripe;

import io.quittance.kernel.Hashes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Posts signed events to the firm's webhook address, again after a failure, and with the faults that are planned. */
@Component
class SimulatorWebhooks implements DisposableBean {

    private static final int TRIES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration OVERTAKING = Duration.ofSeconds(2);

    private final SimulatorFaults faults;
    private final InstantSource clock;
    private final String target;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable CountDownLatch overtaken;

    SimulatorWebhooks(
            SimulatorFaults faults,
            InstantSource clock,
            @Value("${quittance.sandbox.stripe-webhooks:${quittance.public-url}/webhooks/stripe/}") String target) {
        this.faults = faults;
        this.clock = clock;
        this.target = target;
    }

    /** Delivers in the background, until the firm answers 2xx or the tries are used up. */
    void deliverSoon(SimulatorAccount account, ObjectNode event) {
        var fault = faults.next(SimulatorFaults.OF_EVENTS, true).map(SimulatorFaults.Fault::mode);
        couriers.execute(() -> deliver(account, event, fault));
    }

    private void deliver(SimulatorAccount account, ObjectNode event, Optional<SimulatorFaults.Mode> fault) {
        try {
            switch (fault.orElse(null)) {
                case LOST -> {}
                case DUPLICATE -> {
                    couriers.execute(() -> untilTaken(account, event));
                    untilTaken(account, event);
                }
                case REORDER -> {
                    var next = new CountDownLatch(1);
                    overtaken = next;
                    next.await(OVERTAKING.toMillis(), TimeUnit.MILLISECONDS);
                    untilTaken(account, event);
                }
                case BAD_SIGNATURE -> {
                    post(account, event.toString(), "t=" + now() + ",v1=" + "0".repeat(64));
                    untilTaken(account, event);
                }
                case CLOCK_OFF -> {
                    post(account, event.toString(), signature(account.webhookSecret(), now() - 3600, event.toString()));
                    untilTaken(account, event);
                }
                case WRONG_VERSION -> untilTaken(account, event.deepCopy().put("api_version", "2099-01-01.nova"));
                case UNKNOWN_TYPE -> {
                    var strange = event.deepCopy()
                            .put("id", event.required("id").asString() + "x")
                            .put("type", "moon.phase.changed");
                    untilTaken(account, strange);
                    untilTaken(account, event);
                }
                case null, default -> untilTaken(account, event);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilTaken(SimulatorAccount account, ObjectNode event) {
        var body = event.toString();
        var pause = Duration.ofSeconds(1);
        for (int attempt = 1; attempt <= TRIES && !couriers.isShutdown(); attempt++) {
            if (post(account, body, signature(account.webhookSecret(), now(), body)) / 100 == 2) {
                break;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pause.multipliedBy(2);
        }
        var waiting = overtaken;
        if (waiting != null) {
            waiting.countDown();
        }
    }

    /**
     * Posts a body once.
     *
     * @return the HTTP status, 0 when there was no answer
     */
    int post(SimulatorAccount account, String body, String signature) {
        var request = HttpRequest.newBuilder(URI.create(target + account.firm()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Stripe's signature header over {@code t.body}. */
    static String signature(String secret, long time, String body) {
        var mac = Hashes.hmac(secret.getBytes(StandardCharsets.UTF_8), time + "." + body);
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac);
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public void destroy() {
        couriers.shutdownNow();
        http.shutdownNow();
    }
}
