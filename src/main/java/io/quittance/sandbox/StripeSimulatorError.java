package io.quittance.sandbox;

import org.jspecify.annotations.Nullable;

/** An answer of the simulated Stripe that is not a success, in Stripe's own words. */
class StripeSimulatorError extends RuntimeException {

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String parameter;

    StripeSimulatorError(int status, String type, @Nullable String code, @Nullable String parameter, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.parameter = parameter;
    }

    static StripeSimulatorError invalid(@Nullable String code, @Nullable String parameter, String message) {
        return new StripeSimulatorError(400, "invalid_request_error", code, parameter, message);
    }

    static StripeSimulatorError missing(String what, String id) {
        return new StripeSimulatorError(
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
