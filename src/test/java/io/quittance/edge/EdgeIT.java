package io.quittance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import io.quittance.testing.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What stands before every request. */
@QuittanceTest
class EdgeIT {

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/styles/door.css",
                "/scripts/portal.js",
                "/nothing",
                "/desk",
                "/api/v1/invoices/x",
                "/api/openapi.json",
                "/health/ready",
                "/actuator/env",
                "/l/unknown",
                "/oauth2/jwks",
                "/error?trace=true",
                "/VAADIN/x",
                "/invitation/unknown",
                "/c/nobody"
            })
    void every_answer_carries_the_whole_header_set(String path) {
        try (var visitor = new Visitor(url)) {
            var headers = visitor.get(path).headers();

            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/error?trace=true",
                "/test/x",
                "/VAADIN",
                "//desk",
                "/.git/config"
            })
    void what_is_not_for_anybody_is_not_there(String path) {
        assertThat(statusOf("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: nobody.localhost\r\nConnection: close\r\n\r\n",
                "POST /oauth2/token HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
            })
    void a_name_that_is_not_ours_is_refused(String request) {
        assertThat(statusOf(request)).isIn(400, 421);
    }

    @Test
    void forwarded_headers_of_strangers_change_no_address() {
        var answer = exchange(String.join(
                "\r\n",
                "GET /desk HTTP/1.1",
                "Host: localhost",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example",
                "X-Forwarded-Proto: https",
                "Connection: close",
                "",
                ""));

        assertThat(answer)
                .contains("302")
                .contains("Location: " + url + "/oauth2/authorization/staff")
                .doesNotContain("evil");
    }

    @Test
    void a_firm_has_its_own_name_for_its_portal_and_nothing_else() {
        var cast = new Cast(context);
        var own = cast.firm().key();

        assertThat(exchange(onFirm(own, "/"))).contains(" 302 ").contains("Location: /c/" + own);
        assertThat(statusOf(onFirm(own, "/c/" + own))).isIn(200, 302, 303);
        assertThat(statusOf(onFirm(own, "/c/" + cast.firm().key()))).isEqualTo(404);
        assertThat(statusOf(onFirm(own, "/desk"))).isEqualTo(404);
        assertThat(statusOf(onFirm(own, "/oauth2/token"))).isEqualTo(404);
        assertThat(statusOf(onFirm(own, "/api/v1/debtors/x"))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%63/OTHER", "/c;x/OTHER", "/%64esk", "/%61pi/v1/debtors/x", "/des%6B", "/console;a=b"})
    void an_encoded_path_passes_the_gate_of_a_firms_own_name_no_more_than_a_plain_one(String path) {
        var cast = new Cast(context);
        var own = cast.firm().key();
        var other = cast.firm().key();

        assertThat(statusOf(onFirm(own, path.replace("OTHER", other)))).isIn(400, 404);
        assertThat(statusOf(onFirm(own, "/%63/" + own))).isIn(200, 302, 303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/invoices/a%2fb",
                "/api/v1/invoices/a%00b",
                "/api/v1/%2e%2e/x%2F",
                "/c/a%2fb",
                "/desk%00",
                "/api/v1/invoices/a%zz"
            })
    void what_the_server_refuses_before_us_reads_as_ours_and_carries_our_headers(String path) {
        var answer = exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .doesNotContainIgnoringCase("tomcat", "<h1>HTTP Status", "Exception");
        assertThat(answer).contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'");
        if (path.startsWith("/api")) {
            assertThat(answer).contains("application/problem+json", "urn:quittance:problem:malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/check?code=%00",
                "/check?code=%ed%a0%80",
                "/login?x=%ff",
                "/check?code=%zz",
                "/login?x=%01",
                "/c/nobody?lang=%1b",
                "/?%00=1"
            })
    void a_query_with_what_no_text_has_is_not_understood(String path) {
        assertThat(statusOf("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check", "/login", "/oauth2/token"})
    void a_form_with_what_no_text_has_is_not_understood(String path) {
        var form = "username=a%00b&code=%00&grant_type=%00";
        assertThat(statusOf("POST " + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\nConnection: close\r\n\r\n" + form))
                .isEqualTo(400);
    }

    @Test
    void a_screens_call_to_the_root_reaches_the_screens() {
        var call = exchange(String.join(
                "\r\n",
                "POST /?v-r=uidl&v-uiId=0 HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 2",
                "Connection: close",
                "",
                "{}"));

        assertThat(call).doesNotContain(" 404 ").doesNotContain(" 405 ").doesNotContain(" 500 ");
    }

    @Test
    void an_error_tells_an_id_and_nothing_from_inside() {
        try (var visitor = new Visitor(url)) {
            assertThat(visitor.get("/nothing").body())
                    .contains("Reference")
                    .doesNotContain("io.quittance", "Exception", "springframework", "tomcat");
        }
    }

    @Test
    void the_application_is_alive_and_ready() {
        try (var visitor = new Visitor(url)) {
            assertThat(visitor.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static String onFirm(String key, String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + key + ".localhost\r\nConnection: close\r\n\r\n";
    }

    private int statusOf(String request) {
        return Integer.parseInt(exchange(request).split(" ", 3)[1]);
    }

    /** Sends bytes as they are: a client library would mend them. */
    private String exchange(String request) {
        var port = URI.create(url).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            var named = request.replaceFirst("Host: ((?:[a-z0-9-]+\\.)?localhost)\r\n", "Host: $1:" + port + "\r\n");
            socket.getOutputStream().write(named.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
