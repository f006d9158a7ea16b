package io.quittance.imports;

import io.quittance.einvoices.Claim;
import io.quittance.einvoices.ClaimRules;
import io.quittance.einvoices.Creditor;
import io.quittance.einvoices.EInvoice;
import io.quittance.imports.rows.FileDebtors;
import io.quittance.invoicing.ListOutcome;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Invoices;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one e-invoice: its debtor, the invoice, the holds it starts with, and its files. */
@Component
class EInvoiceIntake {

    private final Firms firms;
    private final Debtors debtors;
    private final RowsStep rows;
    private final Invoices invoices;
    private final EInvoiceHolds holds;
    private final InvoiceDocuments files;

    EInvoiceIntake(
            Firms firms,
            Debtors debtors,
            RowsStep rows,
            Invoices invoices,
            EInvoiceHolds holds,
            InvoiceDocuments files) {
        this.firms = firms;
        this.debtors = debtors;
        this.rows = rows;
        this.invoices = invoices;
        this.holds = holds;
        this.files = files;
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
                files.forgetAll(firmId, stored);
                holds.place(firm, stored, claim);
            }
            InvoiceFile.of(invoice, fileName, file).forEach(kept -> files.keep(firmId, id, stored, kept));
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

    private static Creditor creditor(Firm firm) {
        return new Creditor(firm.vatId(), firm.registerNumber(), List.of(firm.name(), firm.legalName()));
    }
}
