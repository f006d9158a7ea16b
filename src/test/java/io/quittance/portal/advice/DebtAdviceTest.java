package io.quittance.portal.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.quittance.parties.DebtorKind;
import io.quittance.portal.Situations;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebtAdviceTest {

    private final DebtAdvice advice = new DebtAdvice(mock(Situations.class));

    @ParameterizedTest
    @ValueSource(strings = {"FR", "BE", "NL", "DE", "GB"})
    void a_consumer_of_each_country_finds_somebody_and_a_business_nobody(String country) {
        assertThat(advice.of(DebtorKind.CONSUMER, country)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(advice.of(DebtorKind.BUSINESS, country)).isEmpty();
    }

    @Test
    void scotland_and_northern_ireland_have_their_own() {
        assertThat(advice.of(DebtorKind.CONSUMER, "GB"))
                .extracting(DebtAdvice.Body::name)
                .contains("Citizens Advice Scotland", "Advice NI (Northern Ireland)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "BE", "NL", "DE", "GB"})
    void each_says_where_it_was_read(String country) {
        assertThat(advice.of(DebtorKind.CONSUMER, country))
                .allSatisfy(body -> assertThat(body.source()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "BE", "NL", "DE", "GB"})
    void no_address_or_number_is_shown_that_was_not_read_at_its_own_place(String country) {
        assertThat(advice.of(DebtorKind.CONSUMER, country))
                .filteredOn(body -> body.source().matches(".*(to be read|named in|no address that was read).*"))
                .allSatisfy(body -> assertThat(body.address() + body.phone()).isEmpty());
    }

    @Test
    void every_address_is_a_secure_one_and_a_country_we_do_not_know_has_none() {
        assertThat(advice.of(DebtorKind.CONSUMER, "BE"))
                .filteredOn(body -> !body.address().isEmpty())
                .hasSize(2)
                .allSatisfy(body ->
                        assertThat(URI.create(body.address()).getScheme()).isEqualTo("https"));
        assertThat(advice.of(DebtorKind.CONSUMER, "IT")).isEmpty();
    }
}
