package io.quittance.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NewFirmTest {

    private static final CountryCode FRANCE = new CountryCode("FR");

    @Test
    void a_firm_writes_and_is_answered_at_addresses_that_every_mail_server_takes() {
        assertThat(firm("compta@müller.example", "relances@müller.example").contactEmail())
                .hasToString("compta@xn--mller-kva.example");
        assertThatThrownBy(() -> firm("comptabilité@x.example", "relances@x.example"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().getFirst().field())
                                .isEqualTo("email"));
        assertThatThrownBy(() -> firm("compta@x.example", "impayés@x.example"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().getFirst().field())
                                .isEqualTo("mailFrom"));
    }

    private static NewFirm firm(String contact, String from) {
        return new NewFirm(
                "lavande",
                "Maison Lavande",
                "Maison Lavande SAS",
                "SIREN 812 345 678",
                null,
                FRANCE,
                Money.currencyOf("EUR"),
                ZoneId.of("Europe/Paris"),
                Language.FR,
                new PostalAddress("12 rue des Capucins", null, "69001", "Lyon", FRANCE),
                "Claire Fontaine",
                EmailAddress.parse(contact),
                null,
                null,
                null,
                null,
                "maison-lavande",
                EmailAddress.parse(from),
                30);
    }
}
