package io.quittance.portal.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.parties.DebtorKind;
import io.quittance.portal.PortalFixtures;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactTest {

    @ParameterizedTest
    @CsvSource({
        "F-2026-0412, 0412, true",
        "F-2026-0412, f-2026-0412, true",
        "F-2026-0412, ' 0412 ', true",
        "F-2026-0412, 412, false",
        "F-2026-0412, 0411, false",
        "F-2026-0412, '', false",
        "F-2026-0412, '----', false",
        "B-a1b2c3d4, C3D4, true",
        "2026/04-1, 04-1, true",
        "2026/04-1, 6041, true",
        "A7, a7, true",
        "A7, 7, false",
    })
    void a_business_knows_the_last_four_characters_of_an_invoice_number(String number, String answer, boolean fits) {
        var invoices = List.of(PortalFixtures.invoice(1, number, PortalFixtures.TODAY, 100));
        assertThat(SecondFact.fits(answer, PortalFixtures.debtor(DebtorKind.BUSINESS, "4000"), invoices))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 4000, true",
        "1012 AB, 1012ab, true",
        "SW1A 1AA, sw1a1aa, true",
        "4000, 4001, false",
        "4000, 400, false",
        "4000, 0412, false",
        "4000, '', false",
    })
    void a_consumer_knows_the_postcode_and_never_an_invoice_number(String postcode, String answer, boolean fits) {
        var invoices = List.of(PortalFixtures.invoice(1, "F-0412", PortalFixtures.TODAY, 100));
        assertThat(SecondFact.fits(answer, PortalFixtures.debtor(DebtorKind.CONSUMER, postcode), invoices))
                .isEqualTo(fits);
    }
}
