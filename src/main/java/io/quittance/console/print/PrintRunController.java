package io.quittance.console.print;

import io.quittance.kernel.PrintBatchId;
import io.quittance.letters.PrintBatch;
import io.quittance.letters.PrintBatchState;
import io.quittance.letters.PrintedBatches;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The print run of a day as a file, for the firm's own people. Each download is noted in the audit log. */
@Controller
class PrintRunController {

    /** A run that somebody fetches is of these days; older ones lie in the print folder. */
    private static final int KNOWN = 400;

    private final StaffSession session;
    private final PrintedBatches printed;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    PrintRunController(StaffSession session, PrintedBatches printed, AuditLog audit, TransactionTemplate transaction) {
        this.session = session;
        this.printed = printed;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/console/{firm}/print/{batch:[1-9][0-9]{0,17}}/run.pdf")
    void run(@PathVariable String firm, @PathVariable long batch, HttpServletResponse response) throws IOException {
        var own = session.firm(firm).filter(session::isOwn);
        var found = own.flatMap(one -> find(one, new PrintBatchId(batch)));
        if (found.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            write(own.get(), found.get(), response);
        }
    }

    private Optional<PrintBatch> find(Firm firm, PrintBatchId id) {
        return session.asFirm(firm).call(() -> printed.latest(firm.id(), KNOWN)).stream()
                .filter(batch -> batch.id().equals(id) && batch.state() == PrintBatchState.PRINTED)
                .findFirst();
    }

    private void write(Firm firm, PrintBatch batch, HttpServletResponse response) throws IOException {
        var name = firm.key() + "-" + batch.folder() + "-print-run.pdf";
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = response.getOutputStream();
        session.asFirm(firm).run(() -> {
            transaction.executeWithoutResult(_ -> audit.append(
                    firm.id(), session.actor(), "letters.run-read", batch.id().toString(), ""));
            printed.writeRun(firm.id(), batch.id(), out);
        });
    }
}
