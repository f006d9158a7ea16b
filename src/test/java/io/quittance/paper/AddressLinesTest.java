package io.quittance.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The address rules of the countries. */
class AddressLinesTest {

    @Test
    void france_wants_the_last_three_lines_in_capitals_without_punctuation() {
        assertThat(lines("FR", "FR", "12, rue de l'Église", "Bât. C – Esc. 2", "33000", "Saint-Médard-en-Jalles"))
                .containsExactly(
                        "Dupont & Fils SARL",
                        "Marie Dupont",
                        "BÂT C – ESC 2",
                        "12 RUE DE L ÉGLISE",
                        "33000 SAINT MÉDARD EN JALLES");
        assertThat(lines("FR", "FR", "12 rue du Port", "BP 90432", "33001", "Bordeaux Cedex"))
                .endsWith("12 RUE DU PORT", "BP 90432", "33001 BORDEAUX CEDEX");
    }

    @Test
    void a_letter_going_abroad_ends_with_the_country_as_it_is_read_where_it_is_posted() {
        assertThat(lines("DE", "FR", "Lindenstraße 8a", null, "50674", "Köln")).endsWith("50674 Köln", "ALLEMAGNE");
        assertThat(lines("FR", "GB", "1 rue du Port", null, "33000", "Bordeaux"))
                .endsWith("33000 BORDEAUX", "FRANCE");
    }

    @Test
    void germany_belgium_the_netherlands_and_britain_write_the_place_their_way() {
        assertThat(lines("DE", "DE", "Lindenstraße 8a", null, "50674", "Köln"))
                .endsWith("Lindenstraße 8a", "50674 Köln");
        assertThat(lines("BE", "BE", "Kerkstraat 12", "bus 3", "9000", "Gent")).endsWith("Kerkstraat 12", "9000 GENT");
        assertThat(lines("NL", "NL", "Prinsengracht 263", null, "1016gv", "Amsterdam"))
                .endsWith("1016 GV  AMSTERDAM");
        assertThat(lines("GB", "GB", "7 Wharf Lane", null, "ls1 4ap", "Leeds"))
                .endsWith("7 Wharf Lane", "LEEDS", "LS1 4AP");
    }

    @Test
    void a_long_name_is_set_on_three_lines_and_a_longer_one_refused() {
        var address = new PostalAddress("1 rue du Port", null, "33000", "Bordeaux", country("FR"));
        assertThat(AddressLines.of(
                        "Société anonyme des établissements Durand et compagnie", null, address, country("FR")))
                .startsWith("Société anonyme des établissements", "Durand et compagnie");
        assertThat(AddressLines.of("Société ".repeat(12), null, address, country("FR")))
                .hasSize(5);
        refused("name", () -> AddressLines.of("Société ".repeat(20), null, address, country("FR")));
    }

    @Test
    void what_is_missing_or_does_not_fit_is_named() {
        refused("address.street", () -> lines("FR", "FR", " ", null, "33000", "Bordeaux"));
        refused("address.postalCode", () -> lines("FR", "FR", "1 rue du Port", null, "", "Bordeaux"));
        refused("address.city", () -> lines("FR", "FR", "1 rue du Port", null, "33000", null));
        refused("address.street", () -> lines("DE", "DE", "x".repeat(39), null, "50674", "Köln"));
        refused("address.city", () -> lines("DE", "DE", "Lindenstraße 8a", null, "50674", "K".repeat(39)));
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(refusal -> {
                                    assertThat(refusal.field()).isEqualTo(field);
                                    assertThat(refusal.remedy()).isNotBlank();
                                }));
    }

    private static List<String> lines(
            String country,
            String postedIn,
            @Nullable String street,
            @Nullable String street2,
            @Nullable String code,
            @Nullable String city) {
        return AddressLines.of(
                "Dupont & Fils SARL",
                "Marie Dupont",
                new PostalAddress(street, street2, code, city, country(country)),
                country(postedIn));
    }

    private static CountryCode country(String code) {
        return new CountryCode(code);
    }
}
