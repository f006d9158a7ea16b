package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.imports.customers.CustomerDoubt;
import io.quittance.imports.customers.CustomerDoubts;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoices;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** One customer code on which a firm books everybody who passes by. */
class CollectiveAccountIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String HEADER =
            "invoice_number;debtor_reference;debtor_name;country;issued_on;due_on;amount;email\n";
    private static final ModuleContext CONTEXT =
            new ModuleContext(TODAY, "documents", "branding", "correspondence", "receivables", "imports", "agenda");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "collective-" + FIRMS.incrementAndGet());
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void nobody_gets_the_invoices_of_others_and_nothing_leaves_until_a_person_has_decided() {
        var report = read(row("F-1", "Boulangerie Delta", "delta") + row("F-2", "Clinique Epsilon", "epsilon"));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.warnings()).containsExactly(new ImportWarning(3, "debtor_reference", "identity-doubt"));
        read(row("F-3", "Notaire Zeta", "zeta"));
        assertThat(owner("F-1").name()).isEqualTo("Boulangerie Delta");
        assertThat(owner("F-2").name()).isEqualTo("Clinique Epsilon");
        assertThat(owner("F-3").name()).isEqualTo("Notaire Zeta");
        assertThat(List.of(owner("F-1"), owner("F-2"), owner("F-3")))
                .allSatisfy(debtor -> assertThat(held(debtor)).contains(HoldKind.IDENTITY_DOUBT));
        assertThat(doubts()).extracting(CustomerDoubt::otherName).containsExactly("Notaire Zeta", "Clinique Epsilon");
        assertThat(read(row("F-3", "Notaire Zeta", "zeta")).unchanged()).isEqualTo(1);
        assertThat(doubts()).as("the same file again asks nothing new").hasSize(2);
    }

    @Test
    void other_customers_stay_apart_and_further_names_are_customers_of_their_own() {
        read(row("F-1", "Boulangerie Delta", "delta") + row("F-2", "Clinique Epsilon", "epsilon"));
        decide(id -> CONTEXT.get(CustomerDoubts.class).others(firm.id(), id, "tester"));
        assertThat(held(owner("F-1"))).isEmpty();
        assertThat(held(owner("F-2"))).isEmpty();
        assertThat(read(row("F-3", "Notaire Zeta", "zeta")).warnings()).isEmpty();
        assertThat(owner("F-3").name()).isEqualTo("Notaire Zeta");
        assertThat(held(owner("F-3"))).isEmpty();
        assertThat(doubts()).isEmpty();
    }

    @Test
    void a_customer_who_was_renamed_has_all_invoices_under_the_new_name() {
        read(row("F-1", "Boulangerie Delta", "delta"));
        read(row("F-2", "Maison Omega", "omega"));
        decide(id -> CONTEXT.get(CustomerDoubts.class).same(firm.id(), id, "tester"));
        assertThat(owner("F-1")).isEqualTo(owner("F-2"));
        assertThat(owner("F-1").reference()).isEqualTo("DIVERS");
        assertThat(owner("F-1").name()).isEqualTo("Maison Omega");
        assertThat(owner("F-1").email()).hasToString("omega@shop.example");
        assertThat(held(owner("F-1"))).isEmpty();
        assertThat(read(row("F-3", "Maison Omega", "omega")).warnings()).isEmpty();
        assertThat(owner("F-3")).isEqualTo(owner("F-1"));
    }

    @Test
    void another_writing_of_a_name_or_another_address_of_the_same_customer_is_no_doubt() {
        read(row("F-1", "Dupont & Fils SARL", "dupont"));
        var report = read(row("F-2", "DUPONT ET FILS", "dupont")
                + row("F-3", "Dupond & Fils", "compta")
                + row("F-4", "Durand SA", "dupont"));
        assertThat(report.warnings()).noneMatch(warning -> warning.code().equals("identity-doubt"));
        assertThat(owner("F-4")).isEqualTo(owner("F-1"));
    }

    private void decide(java.util.function.LongConsumer decision) {
        firm.doing(() -> decision.accept(
                CONTEXT.get(CustomerDoubts.class).open(firm.id()).getFirst().id()));
    }

    private List<CustomerDoubt> doubts() {
        return firm.as(() -> CONTEXT.get(CustomerDoubts.class).open(firm.id()));
    }

    private List<HoldKind> held(Debtor debtor) {
        return firm.as(() -> CONTEXT.get(Holds.class).history(firm.id(), debtor.id())).stream()
                .filter(hold -> hold.releasedOn() == null)
                .map(hold -> hold.kind())
                .toList();
    }

    private Debtor owner(String number) {
        return firm.as(() -> CONTEXT.get(Debtors.class)
                .get(
                        firm.id(),
                        CONTEXT.get(Invoices.class)
                                .byNumber(firm.id(), number)
                                .orElseThrow()
                                .debtor()));
    }

    private static String row(String number, String name, String mailbox) {
        return number + ";DIVERS;" + name + ";FR;2026-10-01;2026-10-31;10,00;" + mailbox + "@shop.example\n";
    }

    private ImportReport read(String rows) {
        return firm.as(() -> {
            try {
                var file = new ByteArrayResource((HEADER + rows).getBytes(StandardCharsets.UTF_8));
                var id = CONTEXT.get(Imports.class).receive(firm.id(), "a.csv", null, file, "api:test");
                return ImportWork.work(CONTEXT, firm.id(), id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
