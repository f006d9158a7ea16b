package io.quittance.sandbox.stripe;

import org.jspecify.annotations.Nullable;

/** An answer of the simulated Stripe that is not a success, in Stripe's own words. */
class SimulatorError extends RuntimeException {

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String parameter;

    SimulatorError(int status, String type, @Nullable String code, @Nullable String parameter, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.parameter = parameter;
    }

    static SimulatorError invalid(@Nullable String code, @Nullable String parameter, String message) {
        return new SimulatorError(400, "invalid_request_error", code, parameter, message);
    }

    static SimulatorError missing(String what, String id) {
        return new SimulatorError(
                404, "invalid_request_error", "resource_missing", "id", "No such " + what + ": '" + id + "'");
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String parameter() {
        return parameter;
    }
}
