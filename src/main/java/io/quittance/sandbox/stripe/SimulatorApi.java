package io.quittance.sandbox.stripe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The simulated Stripe as a library sees it; what is asked for is found by {@link SimulatorRoutes}. */
@RestController
class SimulatorApi {
    private static final String BASE = "/sandbox/stripe/api";

    private final SimulatorAccounts accounts;
    private final SimulatorRoutes routes;
    private final SimulatorIdempotency idempotency;
    private final SimulatorFaults faults;
    private final SimulatorStore store;

    private record Answer(int status, String body, boolean replayed) {}

    SimulatorApi(
            SimulatorAccounts accounts,
            SimulatorRoutes routes,
            SimulatorIdempotency idempotency,
            SimulatorFaults faults,
            SimulatorStore store) {
        this.accounts = accounts;
        this.routes = routes;
        this.idempotency = idempotency;
        this.faults = faults;
        this.store = store;
    }

    @RequestMapping(
            path = BASE + "/v1/**",
            method = {RequestMethod.GET, RequestMethod.POST})
    void call(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        var fault = faults.next(SimulatorFaults.OF_CALLS, request.getMethod().equals("POST"));
        var mode = fault.map(SimulatorFaults.Fault::mode).orElse(null);
        var hold = fault.map(SimulatorFaults.Fault::hold).orElse(Duration.ZERO);
        if (mode == SimulatorFaults.Mode.TIMEOUT_BEFORE) {
            Thread.sleep(hold);
            response.setStatus(504);
            return;
        }
        var answer = answer(request, mode);
        switch (mode) {
            case TIMEOUT_AFTER -> Thread.sleep(hold);
            case RESET -> {
                response.setHeader("Connection", "close");
                write(
                        response,
                        new Answer(answer.status, answer.body.substring(0, answer.body.length() / 2), false),
                        answer.body.length());
                return;
            }
            case SLOW -> Thread.sleep(hold.dividedBy(10));
            case null, default -> {}
        }
        write(response, answer, answer.body.getBytes(StandardCharsets.UTF_8).length);
    }

    private Answer answer(HttpServletRequest request, SimulatorFaults.@Nullable Mode mode) {
        try {
            return switch (mode) {
                case IN_USE -> throw SimulatorIdempotency.inUse(request.getHeader("Idempotency-Key"));
                case TOO_MANY ->
                    throw new SimulatorError(429, "invalid_request_error", "rate_limit", null, "Too many requests.");
                case BROKEN -> throw broken();
                case null, default -> answered(request, account(request), mode == SimulatorFaults.Mode.BROKEN_KEPT);
            };
        } catch (SimulatorError error) {
            return new Answer(error.status(), body(error), false);
        }
    }

    private Answer answered(HttpServletRequest request, SimulatorAccount account, boolean breaks) {
        var path = request.getRequestURI().substring(BASE.length());
        var given = parameters(request);
        var key = Optional.ofNullable(request.getHeader("Idempotency-Key"))
                .filter(_ -> request.getMethod().equals("POST"));
        if (key.isEmpty()) {
            return new Answer(
                    200, routes.route(account, request.getMethod(), path, given).toString(), false);
        }
        idempotency.begin(account, key.get());
        try {
            var before = idempotency.before(account, key.get(), path, given);
            if (before.isPresent()) {
                return new Answer(before.get().status(), before.get().body(), true);
            }
            var answer = breaks
                    ? new Answer(500, body(broken()), false)
                    : new Answer(
                            200,
                            routes.route(account, request.getMethod(), path, given)
                                    .toString(),
                            false);
            idempotency.keep(
                    account, key.get(), path, given, new SimulatorIdempotency.Kept(answer.status, answer.body));
            return answer;
        } finally {
            idempotency.end(account, key.get());
        }
    }

    private SimulatorAccount account(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith("Bearer "))
                .flatMap(header -> accounts.withKey(header.substring("Bearer ".length())))
                .orElseThrow(() ->
                        new SimulatorError(401, "invalid_request_error", null, null, "Invalid API Key provided."));
    }

    private static SimulatorParameters parameters(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, String.join(",", values)));
        return new SimulatorParameters(fields);
    }

    private static SimulatorError broken() {
        return new SimulatorError(500, "api_error", null, null, "An unexpected error occurred.");
    }

    private String body(SimulatorError error) {
        var body = store.empty();
        body.putObject("error")
                .put("type", error.type())
                .put("code", error.code())
                .put("param", error.parameter())
                .put("message", error.getMessage());
        return body.toString();
    }

    private void write(HttpServletResponse response, Answer answer, int announcedLength) throws IOException {
        response.setStatus(answer.status);
        response.setContentType("application/json");
        response.setHeader("Request-Id", "req_" + store.randomText(14));
        response.setHeader("Stripe-Version", SimulatorEvents.API_VERSION);
        if (answer.replayed) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        response.setContentLength(announcedLength);
        response.getOutputStream().write(answer.body.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
