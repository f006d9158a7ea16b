package io.quittance.invoicing;

import io.quittance.allocation.CreditApplication;
import io.quittance.allocation.Settling;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Refusal;
import io.quittance.receivables.InvoiceContent;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Credit notes that name an invoice: they reduce it when they come in. */
@Component
final class CreditNotes {

    private final InvoiceRows rows;
    private final Settling settling;
    private final CreditApplication credit;

    CreditNotes(InvoiceRows rows, Settling settling, CreditApplication credit) {
        this.rows = rows;
        this.settling = settling;
        this.credit = credit;
    }

    /** What these contents name as corrected by them, by number, and locked. */
    Map<String, InvoiceRow> lockNamed(FirmId firm, Collection<InvoiceContent> notes) {
        var numbers = notes.stream()
                .map(InvoiceContent::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var ids = rows.byNumbers(firm, numbers).values().stream()
                .map(row -> row.invoice().id())
                .toList();
        return rows.lock(firm, ids).stream()
                .collect(Collectors.toMap(row -> row.invoice().number(), row -> row));
    }

    /** Why a credit note cannot reduce what it names. */
    static Optional<Refusal> refusal(InvoiceContent note, Map<String, InvoiceRow> named) {
        return note.corrects() == null || fits(note, named.get(note.corrects()))
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "corrects",
                        "unknown",
                        "There is no such invoice of this debtor in this currency",
                        "put the invoice first, or leave corrects out"));
    }

    private static boolean fits(InvoiceContent note, @Nullable InvoiceRow named) {
        return named != null
                && named.invoice().type() == InvoiceType.INVOICE
                && named.invoice().debtor().equals(note.debtor())
                && named.invoice().total().currency().equals(note.total().currency());
    }

    /**
     * Reduces invoices by the credit notes that name them, one after the other, then sets off what credit the firm's policy says.
     *
     * @param written those of whom something was written
     */
    void apply(FirmId firm, List<WriteLog.Note> notes, Collection<DebtorId> written, LocalDate on) {
        reduce(firm, notes, on);
        credit.apply(firm, written);
    }

    private void reduce(FirmId firm, List<WriteLog.Note> notes, LocalDate on) {
        if (notes.isEmpty()) {
            return;
        }
        var named =
                rows.byNumbers(firm, notes.stream().map(WriteLog.Note::named).collect(Collectors.toSet()));
        for (var note : notes) {
            var id = Objects.requireNonNull(named.get(note.named())).invoice().id();
            var row = lock(firm, note.id());
            settling.setOff(row, lock(firm, id), source(row, id), note.owner(), on);
            rows.markInUse(firm, List.of(id));
        }
    }

    private InvoiceRow lock(FirmId firm, InvoiceId invoice) {
        return rows.lock(firm, List.of(invoice)).getFirst();
    }

    /** The key under which a credit note is set off against the invoice it names. */
    static String source(InvoiceRow note, InvoiceId named) {
        return "credit/%s/%d/%s".formatted(note.invoice().id(), note.version(), named);
    }
}
