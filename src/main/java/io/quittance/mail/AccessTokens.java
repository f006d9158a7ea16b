package io.quittance.mail;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for a mail server, each used until shortly before it ends. */
final class AccessTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long MARGIN_SECONDS = 60;
    private static final long LEAST_SECONDS = 30;
    private static final long LONGEST_ANSWER = 64 * 1024L;

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
        if (answer.statusCode() / 100 == 4) {
            throw no(535, "5.7.8 no token for the mail server: " + answer.statusCode());
        }
        try {
            var body = JSON.readTree(answer.body());
            var given = body.path("access_token").asString("");
            if (answer.statusCode() != 200 || given.isEmpty()) {
                throw no(454, "4.7.0 no token for the mail server: " + answer.statusCode());
            }
            long seconds = Math.max(LEAST_SECONDS, body.path("expires_in").asLong(0) - MARGIN_SECONDS);
            until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            return given;
        } catch (JacksonException e) {
            throw no(454, "4.7.0 no token for the mail server: the answer is not JSON");
        }
    }

    private HttpResponse<String> ask() throws SmtpFailure {
        var request = HttpRequest.newBuilder(grant.endpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(grant.form()))
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        } catch (IOException e) {
            throw no(454, "4.7.0 nobody gives a token for the mail server: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw no(454, "4.7.0 interrupted");
        }
    }

    private static SmtpFailure no(int code, String text) {
        return SmtpFailure.refused(SmtpStage.SIGN_IN, new SmtpReply(code, text));
    }
}
