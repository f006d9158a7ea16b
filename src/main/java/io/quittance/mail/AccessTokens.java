package io.quittance.mail;

import io.quittance.kernel.OutboundHttp;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for a mail server, each used until shortly before it ends. */
final class AccessTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MARGIN_SECONDS = 60;
    private static final long LEAST_SECONDS = 30;

    private final OAuthGrant grant;
    private @Nullable String token;
    private long until;

    AccessTokens(OAuthGrant grant) {
        this.grant = grant;
    }

    /** A token that holds. @throws SmtpFailure as if the mail server had said so: 454 for later, 535 for no */
    synchronized String get() throws SmtpFailure {
        if (token == null || System.nanoTime() - until >= 0) {
            token = fresh();
        }
        return token;
    }

    /** The server did not take the token: the next one is asked for anew. */
    synchronized void forget() {
        token = null;
    }

    private String fresh() throws SmtpFailure {
        var answer = ask();
        if (answer.status() / 100 == 4) {
            throw no(535, "5.7.8 no token for the mail server: " + answer.status());
        }
        try {
            var body = JSON.readTree(answer.body());
            var given = body.path("access_token").asString("");
            if (answer.status() != 200 || given.isEmpty()) {
                throw no(454, "4.7.0 no token for the mail server: " + answer.status());
            }
            long seconds = Math.max(LEAST_SECONDS, body.path("expires_in").asLong(0) - MARGIN_SECONDS);
            until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            return given;
        } catch (JacksonException e) {
            throw no(454, "4.7.0 no token for the mail server: the answer is not JSON");
        }
    }

    private OutboundHttp.Answer ask() throws SmtpFailure {
        try {
            return OutboundHttp.submit(grant.endpoint(), grant.form());
        } catch (IOException e) {
            throw no(454, "4.7.0 nobody gives a token for the mail server: " + e.getMessage());
        }
    }

    private static SmtpFailure no(int code, String text) {
        return SmtpFailure.refused(SmtpStage.SIGN_IN, new SmtpReply(code, text));
    }
}
