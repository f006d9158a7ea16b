package io.quittance.identity;

/**
 * A secret at the one moment it can be shown: only its hash is stored.
 *
 * @param clientId the OAuth2 {@code client_id}
 * @param secret the OAuth2 {@code client_secret}
 */
public record NewSecret(String clientId, String secret) {

    /** Without the secret, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "NewSecret[" + clientId + "]";
    }
}
