package io.quittance.einvoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.einvoices.Claim.Warning;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRulesTest {

    private static final Creditor FIRM = new Creditor("FR11 999 999 998", "999 999 998", List.of("Maison Lavande"));
    private static final String PAYABLE = ">1000.00</cbc:PayableAmount";
    private static final String TYPE = "TypeCode>380";

    @ParameterizedTest
    @ValueSource(strings = {"380", "384", "386", "387", "389", "877"})
    void invoices_of_these_types_are_claims(String type) {
        var claim = claim(TYPE, "TypeCode>" + type);
        assertThat(claim.credit()).isFalse();
        assertThat(claim.selfBilled()).isEqualTo(type.equals("389"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"326", "383", "261", "751", "hello"})
    void other_types_are_refused_with_what_to_send(String type) {
        assertThatThrownBy(() -> claim(TYPE, "TypeCode>" + type))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusals().getFirst().code()).isEqualTo("unsupported");
                    assertThat(refused.refusals().getFirst().remedy()).contains("381");
                });
    }

    @Test
    void what_was_paid_before_is_not_open() {
        var claim = claim();
        assertThat(claim.total()).isEqualTo(Money.parse("1200.00", "EUR"));
        assertThat(claim.open()).isEqualTo(Money.parse("1000.00", "EUR"));
    }

    @Test
    void where_the_profile_does_not_say_what_was_paid_the_total_does() {
        var claim = claim("<cbc:PrepaidAmount currencyID=\"EUR\">200</cbc:PrepaidAmount>", "");
        assertThat(claim.total()).isEqualTo(Money.parse("1200.00", "EUR"));
        assertThat(claim.open()).isEqualTo(Money.parse("1000.00", "EUR"));
    }

    @Test
    void a_rounded_amount_due_is_the_claim() {
        var claim = claim(PAYABLE, ">1000.02</cbc:PayableAmount");
        assertThat(claim.total()).isEqualTo(Money.parse("1200.02", "EUR"));
        assertThat(claim.open()).isEqualTo(Money.parse("1000.02", "EUR"));
    }

    @Test
    void a_negative_amount_due_is_a_credit_of_what_is_too_much() {
        var claim = claim(PAYABLE, ">-20.00</cbc:PayableAmount", ">200<", ">1220.00<");
        assertThat(claim.credit()).isTrue();
        assertThat(claim.total()).isEqualTo(Money.parse("20.00", "EUR"));
        assertThat(claim.open()).isEqualTo(claim.total());
        assertThat(claim.warnings()).contains(new Warning("payable", "negative-taken-as-credit"));
    }

    @Test
    void nothing_due_is_recorded_as_paid_and_an_invoice_about_nothing_refused() {
        var claim = claim(PAYABLE, ">0</cbc:PayableAmount", ">200<", ">1200.00<");
        assertThat(claim.total()).isEqualTo(Money.parse("1200.00", "EUR"));
        assertThat(claim.open().isZero()).isTrue();
        assertThat(claim.warnings()).contains(new Warning("payable", "recorded-as-paid"));
        assertThatThrownBy(() -> claim(PAYABLE, ">0</cbc:PayableAmount", ">200<", ">0<", ">1200.00<", ">0.00<"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_credit_note_is_a_credit_whatever_its_sign() {
        for (var amount : List.of("120.00", "-120.00")) {
            var note = EInvoiceFiles.read(Samples.changed("creditnote.ubl.xml", "120.00", amount));
            var credit = ClaimRules.of(note, FIRM);
            assertThat(credit.credit()).isTrue();
            assertThat(credit.open()).isEqualTo(Money.parse("120.00", "EUR"));
        }
    }

    @Test
    void a_missing_due_date_comes_from_data_of_the_terms_never_from_their_prose() {
        var due = "<cbc:DueDate>2026-11-17</cbc:DueDate>";
        var prose = claim(due, "", "30 jours net", "payable le 20.12.2026");
        assertThat(prose.dueOn()).isNull();
        assertThat(prose.warnings()).contains(new Warning("dueOn", "derived-from-terms"));
        var data = claim(due, "", "<cbc:Note>30", "<cbc:PaymentDueDate>2026-12-20</cbc:PaymentDueDate><cbc:Note>30");
        assertThat(data.dueOn()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(data.warnings()).contains(new Warning("dueOn", "derived-from-terms"));
    }

    @Test
    void a_claim_collected_by_the_creditor_rests_until_five_days_after_the_debit() {
        assertThat(claim().collected()).isFalse();
        assertThat(claim("MeansCode>58", "MeansCode>59").collected()).isTrue();
        assertThat(ClaimRules.debitHoldUntil(LocalDate.of(2026, 12, 28))).isEqualTo(LocalDate.of(2027, 1, 2));
    }

    @Test
    void the_seller_is_known_by_vat_number_else_register_else_name() {
        assertThat(claim().warnings()).doesNotContain(new Warning("seller", "seller-mismatch"));
        assertThat(claim("FR11999999998", "FR11999999990").warnings())
                .contains(new Warning("seller", "seller-mismatch"));
        var nameOnly = new Creditor(null, null, List.of("MAISON LAVANDE S.A.S."));
        assertThat(warningsOf(nameOnly)).doesNotContain(new Warning("seller", "seller-mismatch"));
    }

    @Test
    void the_number_of_the_register_is_the_same_number_with_its_court_and_without() {
        assertThat(warningsOf(new Creditor(null, "RCS Grasse 999 999 998", List.of("Another name"))))
                .doesNotContain(new Warning("seller", "seller-mismatch"));
        assertThat(warningsOf(new Creditor(null, "RCS Grasse 999 999 999", List.of("Maison Lavande SAS"))))
                .as("another number is another company, whatever its name")
                .contains(new Warning("seller", "seller-mismatch"));
    }

    @Test
    void a_payee_who_is_not_the_seller_is_pointed_out() {
        assertThat(claim().warnings()).contains(new Warning("payee", "payee-other-than-seller"));
        assertThat(claim("Factor SA", "Maison Lavande SAS").warnings())
                .doesNotContain(new Warning("payee", "payee-other-than-seller"));
    }

    @Test
    void the_debtor_is_known_by_buyer_number_else_vat_number_else_a_hash_of_name_and_postcode() {
        var number = "<cac:PartyIdentification><cbc:ID>D-1</cbc:ID></cac:PartyIdentification>";
        assertThat(claim().debtorReference()).isEqualTo("D-1");
        assertThat(claim(number, "").debtorReference()).isEqualTo("FR22999999997");
        var hash = claim(number, "", "FR22999999997", "").debtorReference();
        assertThat(hash).matches("X-[0-9a-f]{12}");
        assertThat(claim(number, "", "FR22999999997", "", "Dupont &amp; Fils SARL", "DUPONT  &amp; FILS SARL")
                        .debtorReference())
                .isEqualTo(hash);
        assertThat(claim(number, "", "FR22999999997", "", "33000", "33100").debtorReference())
                .isNotEqualTo(hash);
    }

    private static Claim claim(String... replacements) {
        return ClaimRules.of(EInvoiceFiles.read(Samples.changed("invoice.ubl.xml", replacements)), FIRM);
    }

    private static List<Warning> warningsOf(Creditor firm) {
        return ClaimRules.of(EInvoiceFiles.read(Samples.changed("invoice.cii.xml")), firm)
                .warnings();
    }
}
