package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PostingMacTest {

    private static final byte[] KEY = "a key of tests".getBytes(StandardCharsets.UTF_8);

    @Test
    void principal_is_signed_as_it_was_before_there_were_other_components() {
        var signedThen = "v1|7|CLAIM|invoice/1/1|D-1||||2026-11-22|1000000;1|RECEIVABLE|D-1|B-1|EUR|10000"
                .replace('|', '\u001f')
                .replace(';', '\u001e');
        assertThat(mac("PRINCIPAL")).isEqualTo(Hashes.hmac(KEY, signedThen));
    }

    @Test
    void another_component_is_another_signature() {
        assertThat(mac("INTEREST")).isNotEqualTo(mac("PRINCIPAL")).isNotEqualTo(mac("COSTS"));
    }

    private static byte[] mac(String component) {
        return new PostingMac(
                        new FirmId(7), "CLAIM", "invoice/1/1", "", LocalDate.of(2026, 11, 22), Instant.ofEpochSecond(1))
                .of("D-1")
                .entry(1, "RECEIVABLE", "D-1", "B-1", component, "EUR", 10_000)
                .compute(KEY);
    }
}
