package io.quittance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTest {

    @Test
    void a_stranger_cannot_choose_the_address_it_is_counted_by() {
        assertThat(new ClientAddresses("").of(request("203.0.113.9", "198.51.100.1")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void a_configured_proxy_is_believed_as_far_as_it_saw() {
        var addresses = new ClientAddresses("10.0.0.0/8, 192.0.2.1");

        assertThat(addresses.of(request("10.1.2.3", "6.6.6.6, 198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(addresses.of(request("10.1.2.3", "6.6.6.6, 198.51.100.1, 192.0.2.1")))
                .isEqualTo("198.51.100.1");
        assertThat(addresses.of(request("10.1.2.3", "not an address"))).isEqualTo("10.1.2.3");
    }

    @Test
    void an_ipv6_network_counts_as_one() {
        var addresses = new ClientAddresses("");

        assertThat(addresses.of(request("2001:db8:1:2:3:4:5:6", null)))
                .isEqualTo(addresses.of(request("2001:db8:1:2:ffff::1", null)))
                .isNotEqualTo(addresses.of(request("2001:db8:1:3::1", null)));
    }

    private static MockHttpServletRequest request(String from, @Nullable String forwardedFor) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        if (forwardedFor != null) {
            request.addHeader("X-Forwarded-For", forwardedFor);
        }
        return request;
    }
}
