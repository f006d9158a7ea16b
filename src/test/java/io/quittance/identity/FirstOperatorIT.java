package io.quittance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.tenancy.TenantScope;
import io.quittance.testing.House;
import io.quittance.testing.Visitor;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Production on an empty database, without the sandbox: the first operator comes in by the set-up link. */
class FirstOperatorIT {

    private static final String PASSWORD = "a handful of quiet stones";

    @Test
    void the_set_up_link_makes_one_operator_and_then_there_is_no_other() {
        try (var house = new House();
                var visitor = new Visitor(house.url())) {
            var invitations = house.get(Invitations.class);
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
        }
    }

    private static Optional<URI> setUp(Invitations invitations) {
        return new TenantScope.Platform().call(invitations::setUp);
    }
}
