package io.quittance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.einvoices.Samples;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.Ledger;
import io.quittance.parties.Debtors;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** What a person must look at before an e-invoice counts, and what a file may not change. */
class EInvoiceCareIT {

    private static final String HEADER = "invoice_number,debtor_reference,debtor_name,country,issued_on,amount,email\n";
    private static final ModuleContext CONTEXT =
            new ModuleContext(LocalDate.of(2026, 11, 22), "documents", "receivables", "imports");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private FirmFixture firm;

    @BeforeEach
    void a_firm() {
        firm = FirmFixture.aFirm(CONTEXT, "care-" + FIRMS.incrementAndGet());
    }

    @AfterEach
    void the_ledger_holds() {
        assertThat(firm.as(() -> CONTEXT.get(Ledger.class).verify(firm.id())).problems())
                .isEmpty();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void an_invoice_that_the_buyer_wrote_rests_until_the_firm_confirms_it() {
        var report = read(Samples.changed("invoice.ubl.xml", "TypeCode>380", "TypeCode>389"));
        var waiting = waiting(report);
        assertThat(waiting).hasSize(1);
        staff(() -> CONTEXT.get(SelfBilled.class).confirm(firm.id(), waiting.getFirst(), "tester"));
        assertThat(waiting(report)).isEmpty();
        assertThat(kinds(waiting.getFirst())).doesNotContain(HoldKind.APPROVAL);
        assertThat(get(waiting.getFirst()).state()).isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void an_invoice_that_the_buyer_wrote_and_the_firm_refuses_is_gone_with_its_hold() {
        var report = read(Samples.changed("invoice.ubl.xml", "TypeCode>380", "TypeCode>389"));
        var invoice = waiting(report).getFirst();
        staff(() -> CONTEXT.get(SelfBilled.class).refuse(firm.id(), invoice, "tester"));
        firm.as(() -> CONTEXT.get(Undos.class).work(firm.id(), report.id()));
        assertThat(get(invoice).state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(kinds(invoice)).isEmpty();
        assertThat(read(Samples.changed("invoice.ubl.xml", "TypeCode>380", "TypeCode>389"))
                        .accepted())
                .as("it may come again")
                .isEqualTo(1);
    }

    @Test
    void an_invoice_of_a_list_is_not_refused_alone() {
        read((HEADER + "B-1,D-9,Dupont,FR,2026-01-05,10.00,\n").getBytes(StandardCharsets.UTF_8));
        var invoice = firm.as(() -> CONTEXT.get(Invoices.class).byNumber(firm.id(), "B-1"))
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> staff(() -> CONTEXT.get(SelfBilled.class).refuse(firm.id(), invoice, "tester")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_file_never_replaces_a_known_mail_address_and_says_so() {
        var list = HEADER + "B-1,D-9,Dupont,FR,2026-01-05,10.00,known@dupont.example\n";
        assertThat(read(list.getBytes(StandardCharsets.UTF_8)).warnings())
                .extracting(ImportWarning::code)
                .doesNotContain("email-differs");
        var other = HEADER
                + "B-2,D-9,Dupont,FR,2026-01-05,10.00,KNOWN@dupont.example\n"
                + "B-3,D-8,Durand,FR,2026-01-05,10.00,new@durand.example\n"
                + "B-4,D-9,Dupont,FR,2026-01-05,10.00,thief@elsewhere.example\n";
        var report = read(other.getBytes(StandardCharsets.UTF_8));
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.warnings()).contains(new ImportWarning(2, "email", "email-differs"));
        assertThat(email("D-9")).isEqualTo("known@dupont.example");
        assertThat(email("D-8")).as("a new one is taken").isEqualTo("new@durand.example");
    }

    @Test
    void what_a_buyer_is_said_to_have_as_mail_address_in_an_e_invoice_does_not_lead_messages_elsewhere() {
        read(Samples.changed("invoice.ubl.xml", "a", "a"));
        var known = email("D-1");
        var report = read(
                Samples.changed("invoice.ubl.xml", known, "thief@elsewhere.example", "R-2026/0042", "R-2026/0043"));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.warnings()).extracting(ImportWarning::code).contains("email-differs");
        assertThat(email("D-1")).isEqualTo(known);
    }

    private String email(String reference) {
        return firm.as(() -> CONTEXT.get(Debtors.class).byReference(firm.id(), reference))
                .map(debtor -> String.valueOf(debtor.email()))
                .orElseThrow();
    }

    private List<HoldKind> kinds(InvoiceId invoice) {
        return firm.as(() -> CONTEXT.get(Holds.class).ofInvoice(firm.id(), invoice, CONTEXT.today())).stream()
                .map(hold -> hold.kind())
                .toList();
    }

    private Invoice get(InvoiceId invoice) {
        return firm.as(() -> CONTEXT.get(Invoices.class).get(firm.id(), invoice));
    }

    private List<InvoiceId> waiting(ImportReport report) {
        return new TenantScope.FirmStaff(firm.id())
                .call(() -> CONTEXT.get(SelfBilled.class).waiting(firm.id(), report.id()));
    }

    private void staff(Runnable work) {
        new TenantScope.FirmStaff(firm.id()).run(work);
    }

    private ImportReport read(byte[] file) {
        ImportId id = firm.as(() -> {
            try {
                return CONTEXT.get(Imports.class)
                        .receive(firm.id(), "file", null, new ByteArrayResource(file), "tester");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return firm.as(() -> ImportWork.work(CONTEXT, firm.id(), id));
    }
}
