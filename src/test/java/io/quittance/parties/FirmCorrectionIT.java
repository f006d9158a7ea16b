package io.quittance.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.accounts.FirmAccounts;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a firm says of itself is corrected with a trace; its account only by two people. */
class FirmCorrectionIT {

    private static final Iban OTHER = Iban.parse("FR7630006000011234567890189");
    private static final ModuleContext CONTEXT = new ModuleContext(LocalDate.of(2026, 11, 30));
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmId firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "correct-" + FIRMS.incrementAndGet()).id();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void nobody_confirms_an_account_that_they_proposed_themselves() {
        as(() -> accounts().propose(firm, OTHER, "Maison", "staff_1"));
        assertThatThrownBy(() -> as(() -> accounts().confirm(firm, "staff_1"))).isInstanceOf(RefusedException.class);
        assertThat(now().iban()).isNull();
        as(() -> accounts().confirm(firm, "staff_2"));
        assertThat(now().iban()).isEqualTo(OTHER);
        assertThat(now().accountHolder()).isEqualTo("Maison");
        assertThat(acts()).contains("account.proposed staff_1", "account.confirmed staff_2");
    }

    @Test
    void one_account_waits_at_a_time_and_a_withdrawn_one_changes_nothing() {
        as(() -> accounts().propose(firm, OTHER, "Maison", "staff_1"));
        assertThatThrownBy(() -> as(() -> accounts().propose(firm, OTHER, "Maison", "staff_2")))
                .isInstanceOf(RefusedException.class);
        as(() -> accounts().withdraw(firm, "staff_1"));
        assertThatThrownBy(() -> as(() -> accounts().confirm(firm, "staff_2"))).isInstanceOf(RefusedException.class);
        assertThat(now().iban()).isNull();
    }

    @Test
    void a_correction_of_data_that_somebody_else_has_changed_meanwhile_is_refused() {
        var seen = now();
        as(() -> CONTEXT.get(Firms.class).correct(seen, named("Maison Neuve"), "staff_1"));
        assertThatThrownBy(() -> as(() -> CONTEXT.get(Firms.class).correct(seen, named("Maison Vieille"), "staff_2")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().code()).isEqualTo("changed-meanwhile"));
        assertThat(now().name()).isEqualTo("Maison Neuve");
    }

    private static NewFirm named(String name) {
        var said = FirmFixture.newFirm("other-key");
        return new NewFirm(
                said.key(),
                name,
                said.legalName(),
                said.registerNumber(),
                null,
                said.country(),
                said.currency(),
                said.zone(),
                said.language(),
                said.address(),
                said.contactName(),
                said.contactEmail(),
                null,
                null,
                null,
                null,
                said.brand(),
                null,
                30);
    }

    @Test
    void a_correction_changes_what_debtors_see_and_never_the_account() {
        var said = FirmFixture.newFirm("other-key");
        as(() -> CONTEXT.get(Firms.class)
                .correct(
                        now(),
                        new NewFirm(
                                said.key(),
                                said.name(),
                                "Maison Neuve SAS",
                                said.registerNumber(),
                                null,
                                said.country(),
                                said.currency(),
                                said.zone(),
                                said.language(),
                                said.address(),
                                said.contactName(),
                                EmailAddress.parse("new@maison.example"),
                                null,
                                null,
                                "Somebody else",
                                OTHER,
                                said.brand(),
                                null,
                                45),
                        "staff_1"));
        assertThat(now().legalName()).isEqualTo("Maison Neuve SAS");
        assertThat(now().paymentDays()).isEqualTo(45);
        assertThat(now().iban()).as("the account has its own way").isNull();
        assertThat(now().key()).startsWith("correct-");
        assertThat(acts()).contains("firm.corrected staff_1");
    }

    private static FirmAccounts accounts() {
        return CONTEXT.get(FirmAccounts.class);
    }

    private Firm now() {
        return new TenantScope.FirmStaff(firm)
                .call(() -> CONTEXT.get(Firms.class).get(firm));
    }

    private List<String> acts() {
        return JdbcClient.create(CONTEXT.db().superuser())
                .sql("select act || ' ' || actor from tenancy.audit_entry where firm_id = :firm")
                .param("firm", firm.value())
                .query(String.class)
                .list();
    }

    private void as(Runnable work) {
        new TenantScope.FirmStaff(firm).run(work);
    }
}
