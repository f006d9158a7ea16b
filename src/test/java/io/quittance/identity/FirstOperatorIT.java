package io.quittance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.Quittance;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.TestDatabase;
import io.quittance.testing.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Production on an empty database, without the sandbox: the first operator comes in by the set-up link. */
class FirstOperatorIT {

    private static final String PASSWORD = "a handful of quiet stones";

    @Test
    void the_set_up_link_makes_one_operator_and_then_there_is_no_other() throws IOException {
        var port = freePort();
        var before = SecurityContextHolder.getContextHolderStrategy();
        try (var house = SpringApplication.run(Quittance.class, settings(port));
                var visitor = new Visitor("http://localhost:" + port)) {
            var invitations = house.getBean(Invitations.class);
            var earlier = setUp(invitations).orElseThrow();
            var link = setUp(invitations).orElseThrow();

            assertThat(visitor.get(earlier.getPath()).statusCode()).isEqualTo(404);
            var form = Map.of("name", "Olga", "email", "olga@house.example", "password", PASSWORD);
            assertThat(visitor.submit(link.getPath(), "", form).statusCode()).isEqualTo(302);

            assertThat(setUp(invitations)).isEmpty();
            var page = visitor.signIn("/staff", "olga@house.example", PASSWORD);
            assertThat(page.uri().getPath()).isEqualTo("/console/operator");
            assertThat(visitor.get("/sandbox/credentials").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            SecurityContextHolder.setContextHolderStrategy(before);
        }
    }

    private static Optional<URI> setUp(Invitations invitations) {
        return new TenantScope.Platform().call(invitations::setUp);
    }

    private static String[] settings(int port) {
        return new String[] {
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--quittance.public-url=http://localhost:" + port,
            "--quittance.smtp-url=smtp://127.0.0.1:9",
            "--quittance.secret-key=for tests only, thirty-two characters or more",
            "--spring.datasource.url=" + TestDatabase.fresh().url(),
            "--spring.datasource.username=quittance_app",
            "--spring.flyway.user=quittance_owner",
            "--spring.flyway.placeholders.app=quittance_app"
        };
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
