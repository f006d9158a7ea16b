package io.quittance.parties;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.FirmId;
import io.quittance.parties.twins.TwinGroup;
import io.quittance.parties.twins.TwinGroup.Likeness;
import io.quittance.parties.twins.TwinGroup.Twin;
import io.quittance.parties.twins.Twins;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers that are there twice are found by what they have in common, however it is written. */
class TwinsIT {

    private static final ModuleContext CONTEXT = new ModuleContext(LocalDate.of(2026, 11, 30));
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmId firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "twins-" + FIRMS.incrementAndGet()).id();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void accents_capitals_points_and_blanks_make_no_other_customer() {
        debtor("D-1", "Café de l’Été S.A.R.L.", "12, rue du Port", "69001", "Lyon", null, null);
        debtor("D-2", "CAFE DE L'ETE SARL", "12 RUE DU PORT", "69001", "LYON", null, null);
        debtor("D-3", "Café de l’Été S.A.R.L.", "3 place Bellecour", "69002", "Lyon", null, null);
        debtor("D-4", "Καφέ", "12 rue du Port", "69001", "Lyon", null, null);
        debtor("D-5", "Кафе", "12 rue du Port", "69001", "Lyon", null, null);
        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.alike()).containsExactly(Likeness.NAME_AND_ADDRESS);
            assertThat(group.debtors()).extracting(Twin::reference).containsExactly("D-1", "D-2");
        });
    }

    @Test
    void one_vat_number_or_one_mail_address_is_said_to_be_what_is_alike() {
        debtor(
                "D-1",
                "Müller GmbH",
                "Lindenstraße 8",
                "50674",
                "Köln",
                "DE 123.456.789",
                "buchhaltung@mueller.example");
        debtor("D-2", "Müller & Söhne", "Postfach 3", "50600", "Köln", "de123456789", "Buchhaltung@mueller.example");
        debtor("D-3", "Ganz anders", "Weg 1", "10115", "Berlin", null, "ganz@anders.example");
        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.alike()).containsExactlyInAnyOrder(Likeness.VAT_ID, Likeness.EMAIL);
            assertThat(group.debtors()).extracting(Twin::reference).containsExactly("D-1", "D-2");
        });
    }

    @Test
    void who_is_there_once_or_has_no_address_or_belongs_to_another_firm_has_no_twin() {
        debtor("D-1", "Laden", null, null, null, null, null);
        debtor("D-2", "Laden", null, null, null, null, null);
        var before = firm;
        debtor("D-3", "Garage", "1 rue A", "75001", "Paris", "FR1", "a@b.example");
        a_firm();
        debtor("D-3", "Garage", "1 rue A", "75001", "Paris", "FR1", "a@b.example");
        assertThat(groups()).isEmpty();
        firm = before;
        assertThat(groups()).isEmpty();
    }

    private List<TwinGroup> groups() {
        return new TenantScope.Engine(firm).call(() -> CONTEXT.get(Twins.class).of(firm));
    }

    private void debtor(
            String reference,
            String name,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String vatId,
            @Nullable String email) {
        JdbcClient.create(CONTEXT.db().superuser())
                .sql("""
                        insert into parties.debtor (firm_id, reference, name, kind, country, language, street, postal_code, city,
                            address_country, vat_id, email)
                        values (:firm, :reference, :name, 'BUSINESS', 'FR', 'fr', :street, :postalCode, :city, 'FR', :vatId, :email)
                        """)
                .param("firm", firm.value())
                .param("reference", reference)
                .param("name", name)
                .param("street", street)
                .param("postalCode", postalCode)
                .param("city", city)
                .param("vatId", vatId)
                .param("email", email)
                .update();
    }
}
