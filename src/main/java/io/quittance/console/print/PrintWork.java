package io.quittance.console.print;

import io.quittance.kernel.DebtorId;
import io.quittance.letters.PrintBatch;
import io.quittance.letters.PrintedBatches;
import io.quittance.letters.PrintedLetter;
import io.quittance.letters.StatusFiles;
import io.quittance.letters.StatusReport;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a firm's own people do with printed letters, each act with its audit entry. */
@Component
class PrintWork {

    private final StaffSession session;
    private final PrintedBatches printed;
    private final StatusFiles statusFiles;
    private final Debtors debtors;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PrintWork(
            StaffSession session,
            PrintedBatches printed,
            StatusFiles statusFiles,
            Debtors debtors,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.session = session;
        this.printed = printed;
        this.statusFiles = statusFiles;
        this.debtors = debtors;
        this.audit = audit;
        this.transaction = transaction;
    }

    LocalDate today(Firm firm) {
        return session.today(firm);
    }

    List<PrintedLetter> letters(Firm firm, PrintBatch batch) {
        return session.asFirm(firm).call(() -> printed.letters(firm.id(), batch.id()));
    }

    /** The names of the addressees. */
    Map<DebtorId, String> names(Firm firm, List<PrintedLetter> letters) {
        var ids = letters.stream().map(PrintedLetter::debtor).collect(Collectors.toSet());
        return session.asFirm(firm).call(() -> debtors.getAll(firm.id(), ids)).values().stream()
                .collect(Collectors.toMap(Debtor::id, Debtor::name));
    }

    /** Takes what the printer or the post says. */
    StatusReport take(Firm firm, String fileName, byte[] csv) {
        return take(firm, "letters.status-file", fileName, csv);
    }

    /** The firm took these letters to the post itself: the same as a status file that says so. */
    StatusReport postedToday(Firm firm, PrintBatch batch, List<PrintedLetter> letters) {
        var day = today(firm);
        var rows = letters.stream()
                .map(letter -> letter.message() + ",POSTED," + day + ",,\n")
                .collect(Collectors.joining());
        var csv = ("message,status,on,detail,postage\n" + rows).getBytes(StandardCharsets.US_ASCII);
        return take(firm, "letters.posted-by-hand", batch.folder() + "-posted.csv", csv);
    }

    private StatusReport take(Firm firm, String act, String fileName, byte[] csv) {
        return session.asFirm(firm)
                .call(() -> Objects.requireNonNull(transaction.execute(_ -> {
                    var report = statusFiles.take(firm.id(), fileName, csv);
                    audit.append(firm.id(), session.actor(), act, fileName, report.moved() + " moved");
                    return report;
                })));
    }
}
