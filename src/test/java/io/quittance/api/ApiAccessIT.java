package io.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quittance.identity.ApiClients;
import io.quittance.identity.ApiScope;
import io.quittance.identity.NewSecret;
import io.quittance.parties.Firm;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Who may use the API. */
@QuittanceTest
class ApiAccessIT {

    private static final String DEBTOR = """
            {"name":"Dupont","kind":"BUSINESS","country":"FR","language":"fr","email":"c@dupont.example",
             "address":{"street":"1 rue du Port","postalCode":"33000","city":"Bordeaux","country":"FR"}}""";

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Autowired
    private InstantSource clock;

    private Cast cast;
    private ApiProgram program;
    private Firm firm;
    private NewSecret client;

    @BeforeEach
    void aFirmWithAClient() {
        cast = new Cast(context);
        program = new ApiProgram(url);
        firm = cast.firm();
        client = cast.client(firm);
    }

    @AfterEach
    void leave() {
        program.close();
    }

    @Test
    void a_token_carries_every_granted_scope_when_none_is_named() {
        var answer = program.tokenAnswer(client.clientId(), client.secret(), null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"token_type\":\"Bearer\"", "invoices:write", "reports:read")
                .containsPattern("\"expires_in\":(300|299)");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void a_token_carries_fewer_scopes_when_it_is_asked_to() {
        var token = program.token(client.clientId(), client.secret(), "payments:read");

        var answer = put("D-1", token);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:quittance:problem:insufficient-scope", "invoices:write");
    }

    @Test
    void a_scope_that_was_not_granted_is_refused() {
        var reader = cast.client(firm, ApiScope.INVOICES_READ);

        assertThat(program.tokenAnswer(reader.clientId(), reader.secret(), "invoices:write")
                        .statusCode())
                .isEqualTo(400);
        assertThat(put("D-1", program.token(reader.clientId(), reader.secret(), null))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void without_a_token_there_is_only_a_problem() {
        var answer = program.call("GET", "/api/v1/debtors/D-1", null, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_wrong_secret_and_an_unknown_client_read_the_same() {
        var wrong = program.tokenAnswer(client.clientId(), "no", null);
        var unknown = program.tokenAnswer("q_" + UUID.randomUUID(), "no", null);

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void sixty_wrong_secrets_in_an_hour_are_enough_for_one_client() {
        for (int i = 0; i < 60; i++) {
            assertThat(program.tokenAnswer(client.clientId(), "wrong " + i, null)
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(program.tokenAnswer(client.clientId(), client.secret(), null).statusCode())
                .isEqualTo(429);
    }

    @Test
    void another_firms_object_is_missing_like_one_that_never_was() {
        var token = program.token(client.clientId(), client.secret(), null);
        assertThat(put("D-1", token).statusCode()).isEqualTo(201);
        var other = cast.client(cast.firm());
        var foreign = program.token(other.clientId(), other.secret(), null);

        var theirs = program.call("GET", "/api/v1/debtors/D-1", foreign, null);
        var nobodys = program.call("GET", "/api/v1/debtors/D-2", foreign, null);

        assertThat(theirs.statusCode()).isEqualTo(nobodys.statusCode()).isEqualTo(404);
        assertThat(theirs.body().replaceAll("urn:uuid:[^\"]+", ""))
                .isEqualTo(nobodys.body().replaceAll("urn:uuid:[^\"]+", ""));
    }

    @Test
    void a_revoked_client_is_out_at_once() {
        var token = program.token(client.clientId(), client.secret(), null);

        new TenantScope.FirmStaff(firm.id())
                .run(() -> context.getBean(ApiClients.class).revoke(firm.id(), client.clientId(), "test"));

        assertThat(put("D-1", token).statusCode()).isEqualTo(401);
        assertThat(program.tokenAnswer(client.clientId(), client.secret(), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_rotated_secret_replaces_the_old_one() {
        var fresh = new TenantScope.FirmStaff(firm.id())
                .call(() -> context.getBean(ApiClients.class).rotate(firm.id(), client.clientId(), "test"));

        assertThat(program.tokenAnswer(client.clientId(), client.secret(), null).statusCode())
                .isEqualTo(401);
        assertThat(program.tokenAnswer(client.clientId(), fresh.secret(), null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void forged_tokens_are_refused() throws Exception {
        var now = clock.instant();
        var good = claims(now, now.plusSeconds(300)).build();
        assertThat(put("D-1", signed(good)).statusCode()).isEqualTo(201);

        assertThat(put("D-1", new PlainJWT(good).serialize()).statusCode())
                .as("alg none")
                .isEqualTo(401);
        assertThat(put("D-1", withPublicKeyAsSecret(good)).statusCode())
                .as("HS256 with the public key")
                .isEqualTo(401);
        var expired = claims(now.minusSeconds(301), now.minusSeconds(1)).build();
        assertThat(put("D-1", signed(expired)).statusCode())
                .as("expired by a second")
                .isEqualTo(401);
        var elsewhere =
                claims(now, now.plusSeconds(300)).issuer("http://evil.example").build();
        assertThat(put("D-1", signed(elsewhere)).statusCode())
                .as("another issuer")
                .isEqualTo(401);
        var forOthers =
                claims(now, now.plusSeconds(300)).audience("quittance-staff").build();
        assertThat(put("D-1", signed(forOthers)).statusCode())
                .as("another audience")
                .isEqualTo(401);
        var otherFirm = claims(now, now.plusSeconds(300))
                .claim("firm", cast.firm().id().toString())
                .build();
        assertThat(put("D-1", signed(otherFirm)).statusCode())
                .as("a firm that is not the client's")
                .isEqualTo(401);
        assertThat(put("D-1", "x.y.z").statusCode()).isEqualTo(401);
    }

    @Test
    void a_claimed_host_does_not_change_the_issuer() {
        var answer =
                program.tokenAnswer(client.clientId(), client.secret(), null).body();
        var payload = new String(Base64.getUrlDecoder().decode(answer.split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(payload)
                .contains("\"iss\":\"" + url + "\"", "\"firm\":\"" + firm.id() + "\"", "\"aud\":\"" + url + "/api\"");
    }

    private HttpResponse<String> put(String reference, String token) {
        return program.call("PUT", "/api/v1/debtors/" + reference, token, DEBTOR);
    }

    private JWTClaimsSet.Builder claims(Instant from, Instant until) {
        return new JWTClaimsSet.Builder()
                .issuer(url)
                .subject(client.clientId())
                .audience(url + "/api")
                .issueTime(Date.from(from))
                .expirationTime(Date.from(until))
                .claim("firm", firm.id().toString())
                .claim("scope", List.of("invoices:write"));
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        var key = key();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String withPublicKeyAsSecret(JWTClaimsSet claims) throws JOSEException {
        var key = key();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private RSAKey key() throws JOSEException {
        return (RSAKey) keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                .getFirst();
    }
}
