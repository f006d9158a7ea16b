package io.quittance.api.entrance;

import io.quittance.api.ApiCaller;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import jakarta.servlet.http.HttpServletRequest;

/**
 * An idempotency key as its client sent it: another client's key, and the same key on another route, are other keys.
 *
 * @param client the {@code client_id} of the token
 * @param route SHA-256 of method and path
 * @param text the header's value
 */
record IdempotencyKey(FirmId firm, String client, byte[] route, String text) {

    static IdempotencyKey of(ApiCaller caller, HttpServletRequest request, String text) {
        var route = Hashes.sha256(request.getMethod() + " " + request.getRequestURI());
        return new IdempotencyKey(caller.firm(), caller.client(), route, text);
    }
}
