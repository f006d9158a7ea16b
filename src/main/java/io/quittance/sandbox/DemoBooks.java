package io.quittance.sandbox;

import io.quittance.invoicing.InvoicePuts;
import io.quittance.invoicing.WriteOffs;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Contacts;
import io.quittance.parties.Debtors;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.Payments;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoices;
import org.springframework.stereotype.Component;

/** What the people of the demo's firms write into their books. */
@Component
class DemoBooks {

    private static final String STAFF = "demo";

    private final Debtors debtors;
    private final Contacts contacts;
    private final Invoices invoices;
    private final InvoicePuts puts;
    private final WriteOffs writeOffs;
    private final Holds holds;
    private final Payments payments;

    DemoBooks(
            Debtors debtors,
            Contacts contacts,
            Invoices invoices,
            InvoicePuts puts,
            WriteOffs writeOffs,
            Holds holds,
            Payments payments) {
        this.debtors = debtors;
        this.contacts = contacts;
        this.invoices = invoices;
        this.puts = puts;
        this.writeOffs = writeOffs;
        this.holds = holds;
        this.payments = payments;
    }

    DebtorId put(FirmId firm, DemoDebtor debtor) {
        debtors.put(firm, debtor.draft());
        var id = debtor(firm, debtor);
        debtor.people().forEach(person -> contacts.save(firm, id, person, STAFF));
        return id;
    }

    Object put(FirmId firm, DemoEvent.Issued issued) {
        return puts.put(firm, issued.invoice());
    }

    Hold hold(FirmId firm, DemoEvent.Held held) {
        var invoice = held.invoice() == null ? null : invoice(firm, held.invoice());
        return holds.place(
                firm,
                new HoldRequest(debtor(firm, held.debtor()), invoice, held.kind(), held.until(), held.reason(), STAFF));
    }

    boolean giveUp(FirmId firm, DemoEvent.GivenUp givenUp) {
        writeOffs.writeOff(firm, invoice(firm, givenUp.invoice()), "Not worth a lawsuit");
        return true;
    }

    Object pay(FirmId firm, DemoEvent.Paid paid) {
        var reference = "BANK-" + paid.invoice();
        return payments.record(
                firm, new PaymentEntry(reference, paid.invoice(), null, paid.amount(), paid.valueOn(), Means.TRANSFER));
    }

    InvoiceId invoice(FirmId firm, String number) {
        return invoices.byNumber(firm, number).orElseThrow().id();
    }

    DebtorId debtor(FirmId firm, DemoDebtor debtor) {
        return debtors.byReference(firm, debtor.draft().reference())
                .orElseThrow()
                .id();
    }
}
