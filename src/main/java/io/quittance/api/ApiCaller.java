package io.quittance.api;

import io.quittance.kernel.FirmId;

/**
 * The program behind an API request; controllers take it, or only its {@link FirmId}, as an argument.
 *
 * @param firm the one firm the token belongs to
 * @param client its {@code client_id}
 */
public record ApiCaller(FirmId firm, String client) {

    /** Who acts, for the audit log. */
    public String actor() {
        return "api:" + client;
    }
}
