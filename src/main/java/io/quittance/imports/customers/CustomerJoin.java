package io.quittance.imports.customers;

import io.quittance.invoicing.InvoiceLists;
import io.quittance.invoicing.ListPart;
import io.quittance.invoicing.ListedInvoice;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PostalAddress;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorLists;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.Invoices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one customer of two that were kept apart: the known reference, the new name and address, the invoices of both. */
@Component
class CustomerJoin {

    private final Debtors debtors;
    private final DebtorLists lists;
    private final Invoices invoices;
    private final InvoiceLists written;

    CustomerJoin(Debtors debtors, DebtorLists lists, Invoices invoices, InvoiceLists written) {
        this.debtors = debtors;
        this.lists = lists;
        this.invoices = invoices;
        this.written = written;
    }

    /** @throws RefusedException when something refers to one of the invoices already */
    void join(FirmId firm, CustomerDoubt doubt) {
        var known = debtors.get(firm, doubt.known());
        var other = debtors.get(firm, doubt.other());
        var rows = invoices.ofDebtor(firm, other.id()).stream()
                .filter(invoice -> invoice.state() != InvoiceState.CANCELLED)
                .map(invoice -> row(invoice, known.reference()))
                .toList();
        var refused = written.putAll(firm, new ListPart(doubt.list(), "customer/" + doubt.id()), rows)
                .refused();
        if (!refused.isEmpty()) {
            throw new RefusedException(
                    "invoice",
                    "in-use",
                    "Something refers to invoice " + refused.getFirst().number() + " already",
                    "leave the customers apart");
        }
        debtors.put(firm, renamed(known, other));
        lists.withdraw(firm, List.of(other.id()));
    }

    private static ListedInvoice row(Invoice invoice, String reference) {
        return new ListedInvoice(
                1,
                invoice.number(),
                reference,
                invoice.type(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.total(),
                null,
                null,
                null,
                null);
    }

    private static DebtorDraft renamed(Debtor known, Debtor now) {
        var address = now.address().isComplete() ? now.address() : known.address();
        return new DebtorDraft(
                known.reference(),
                now.name(),
                known.kind(),
                now.country(),
                known.language(),
                now.email() == null ? known.email() : now.email(),
                or(now.phone(), known.phone()),
                or(now.contactName(), known.contactName()),
                new PostalAddress(
                        address.street(), address.street2(), address.postalCode(), address.city(), now.country()),
                or(now.vatId(), known.vatId()),
                known.registerNumber(),
                known.paymentDays());
    }

    private static @Nullable String or(@Nullable String said, @Nullable String before) {
        return said == null ? before : said;
    }
}
