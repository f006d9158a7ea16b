package io.quittance.imports;

import io.quittance.documents.Documents;
import io.quittance.einvoices.Claim;
import io.quittance.einvoices.ClaimRules;
import io.quittance.einvoices.Creditor;
import io.quittance.einvoices.EInvoice;
import io.quittance.imports.rows.FileDebtors;
import io.quittance.invoicing.ListOutcome;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one e-invoice: its debtor, the invoice, the holds it starts with, and its files. */
@Component
class EInvoiceIntake {

    /** Who places the holds that an e-invoice comes with. */
    static final String BY = "import";

    private final Firms firms;
    private final Debtors debtors;
    private final RowsStep rows;
    private final Invoices invoices;
    private final Holds holds;
    private final Documents documents;
    private final InvoiceDocumentStore files;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    EInvoiceIntake(
            Firms firms,
            Debtors debtors,
            RowsStep rows,
            Invoices invoices,
            Holds holds,
            Documents documents,
            InvoiceDocumentStore files,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.firms = firms;
        this.debtors = debtors;
        this.rows = rows;
        this.invoices = invoices;
        this.holds = holds;
        this.documents = documents;
        this.files = files;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** What became of it. */
    record Taken(ListOutcome outcome, List<ImportWarning> warnings) {}

    /** Takes it in the transaction of the caller. @throws io.quittance.kernel.RefusedException with the reason when it is not taken */
    @Transactional
    Taken take(FirmId firmId, ImportId id, EInvoice invoice, String fileName, byte[] file) {
        var firm = firms.get(firmId);
        var claim = ClaimRules.of(invoice, creditor(firm));
        var reading = new EInvoiceRow(invoice, claim, context(firm, invoice, claim));
        var taken = rows.notes(firmId, id, "1", List.of(reading.row()), new FileDebtors());
        reading.warnings().addAll(taken.warnings());
        var outcome = taken.outcome();
        refuse(outcome);
        for (var named : outcome.named()) {
            var stored = invoices.get(firmId, new InvoiceId(named));
            if (outcome.created() + outcome.changed() > 0) {
                files.forget(firmId, stored);
                hold(firm, stored, claim);
            }
            InvoiceFile.of(invoice, fileName, file).forEach(kept -> keep(firmId, id, stored, kept));
        }
        if (InvoiceFile.dropsSome(invoice)) {
            reading.warnings().add(new ImportWarning(1, "attachment", "attachment-dropped"));
        }
        return new Taken(outcome, reading.warnings());
    }

    /** Thrown, so that what came with it is taken back too. */
    private static void refuse(ListOutcome outcome) {
        if (!outcome.refused().isEmpty()) {
            throw new RefusedException(outcome.refused().stream()
                    .map(ListOutcome.RefusedRow::refusal)
                    .toList());
        }
    }

    private EInvoiceContext context(Firm firm, EInvoice invoice, Claim claim) {
        var known = invoices.byNumber(firm.id(), invoice.number()).orElse(null);
        return new EInvoiceContext(
                known,
                known == null ? null : debtors.get(firm.id(), known.debtor()),
                debtors.byReference(firm.id(), claim.debtorReference()).orElse(null),
                claim.debtorReference().equals(invoice.buyer().identifier()),
                invoice.preceding() != null
                        && invoices.byNumber(firm.id(), invoice.preceding()).isPresent(),
                firm.country());
    }

    private void hold(Firm firm, Invoice stored, Claim claim) {
        if (claim.selfBilled() || claim.otherSeller()) {
            var why = claim.selfBilled()
                    ? "Written by the buyer (389): confirm it first"
                    : "The seller is another company: confirm that this is your claim";
            place(firm, stored, HoldKind.APPROVAL, null, why);
            events.publishEvent(new ClaimDoubted(firm.id(), stored.debtor(), stored.id()));
        }
        var until = ClaimRules.debitHoldUntil(stored.dueOn());
        if (claim.collected() && !until.isBefore(businessDay.today(firm.zone()))) {
            place(firm, stored, HoldKind.PAYMENT_PENDING, until, "Collected by direct debit on " + stored.dueOn());
        }
    }

    private void place(Firm firm, Invoice stored, HoldKind kind, @Nullable LocalDate until, String reason) {
        var active = holds.ofInvoice(firm.id(), stored.id(), businessDay.today(firm.zone()));
        if (active.stream().noneMatch(hold -> hold.kind() == kind)) {
            holds.place(firm.id(), new HoldRequest(null, stored.id(), kind, until, reason, BY));
        }
    }

    private void keep(FirmId firm, ImportId id, Invoice stored, InvoiceFile file) {
        if (!files.has(firm, stored, file)) {
            var document = documents.store(
                    firm, stored.debtor(), file.kind(), file.fileName(), file.contentType(), file.bytes());
            files.insert(firm, stored, document, id, file);
        }
    }

    private static Creditor creditor(Firm firm) {
        return new Creditor(firm.vatId(), firm.registerNumber(), List.of(firm.name(), firm.legalName()));
    }
}
