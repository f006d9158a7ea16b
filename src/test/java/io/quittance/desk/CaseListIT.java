package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.invoicing.InvoicePuts;
import io.quittance.invoicing.WriteOffs;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Contact;
import io.quittance.parties.Contacts;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.receivables.Invoices;
import io.quittance.reporting.CaseFilter;
import io.quittance.reporting.CaseSummary;
import io.quittance.reporting.Cases;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case is found by what people know of it, and stands where its order says. */
@QuittanceTest
class CaseListIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @Autowired
    private ApplicationContext context;

    private Firm firm;

    @BeforeEach
    void aDebtorWithAnAccentAndAnother() {
        firm = new Cast(context).firm();
        var hotel = of(() -> {
            var draft = FirmFixture.draft("D-77")
                    .movedTo(
                            "Hôtel des Trois Œillets",
                            Language.FR,
                            new PostalAddress("9 quai Neuf", null, "06400", "Cannes", new CountryCode("FR")));
            return bean(Debtors.class).put(firm.id(), draft).stored();
        });
        of(() -> {
            bean(Contacts.class)
                    .save(firm.id(), hotel.id(), new Contact(0, false, "Zoé Lefèvre", null, null, null, null), "test");
            return true;
        });
        of(() -> bean(Debtors.class).put(firm.id(), FirmFixture.draft("D-2")).stored());
        put("ML-2026-1060", "D-77", "3040.44", "EUR");
        put("ML-2026-2222", "D-2", "900.00", "EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotel",
                "HÔTEL",
                "hôtel",
                "oeillets",
                "Œillets",
                "3 040,44",
                "3040.44",
                "3,040.44 €",
                "1060",
                "zoe lef",
                "cannes",
                "06400",
                "d-77"
            })
    void a_case_is_found_by_what_people_know_of_it(String typed) {
        assertThat(found(typed, CaseFilter.Order.URGENT))
                .extracting(CaseSummary::reference)
                .containsExactly("D-77");
    }

    @Test
    void the_name_of_the_firm_finds_all_its_cases() {
        assertThat(found(firm.name(), CaseFilter.Order.URGENT)).hasSize(2);
    }

    @Test
    void amounts_of_two_currencies_are_not_compared() {
        put("ML-GBP", "D-2", "5000.00", "GBP");
        assertThat(found("", CaseFilter.Order.OVERDUE))
                .extracting(summary -> summary.overdue().toString())
                .containsExactly("3040.44 EUR", "900.00 EUR", "5000.00 GBP");
    }

    @Test
    void what_was_given_up_is_told_with_its_reason() {
        var invoice = of(() -> bean(Invoices.class).byNumber(firm.id(), "ML-2026-2222"))
                .orElseThrow();
        of(() -> {
            bean(WriteOffs.class).writeOff(firm.id(), invoice.id(), "Not worth a lawsuit");
            return true;
        });
        assertThat(of(() -> bean(WriteOffs.class).of(firm.id(), invoice.debtor())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.amount()).isEqualTo(Money.parse("900.00", "EUR"));
                    assertThat(one.reason()).isEqualTo("Not worth a lawsuit");
                });
    }

    private List<CaseSummary> found(String text, CaseFilter.Order order) {
        return of(() -> bean(Cases.class)
                .page(new CaseFilter(List.of(firm.id()), CaseFilter.Kind.ALL, text, order), DAY.plusDays(60), 0, 50));
    }

    private void put(String number, String debtor, String amount, String currency) {
        of(() -> bean(InvoicePuts.class)
                .put(firm.id(), InvoiceDraft.of(number, debtor, DAY, DAY.plusDays(30), Money.parse(amount, currency))));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T of(Supplier<T> work) {
        return new TenantScope.FirmStaff(firm.id()).call(work);
    }
}
