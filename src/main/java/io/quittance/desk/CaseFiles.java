package io.quittance.desk;

import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePapers;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.kernel.DebtorId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Positions;
import io.quittance.reporting.CaseStamps;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a case in the person's own scope and notes in the audit log that it was read. */
@Component
class CaseFiles {

    private final StaffSession session;
    private final Debtors debtors;
    private final Invoices invoices;
    private final Positions positions;
    private final CaseStamps stamps;
    private final List<CaseSection> sections;
    private final AuditLog audit;

    CaseFiles(
            StaffSession session,
            Debtors debtors,
            Invoices invoices,
            Positions positions,
            CaseStamps stamps,
            List<CaseSection> sections,
            AuditLog audit) {
        this.session = session;
        this.debtors = debtors;
        this.invoices = invoices;
        this.positions = positions;
        this.stamps = stamps;
        this.sections = sections;
        this.audit = audit;
    }

    /** The case of a debtor, if the firm has it. */
    Optional<CaseFile> open(Firm firm, DebtorId debtor) {
        var actor = session.actor();
        return session.in(firm).call(() -> {
            var file = read(firm, debtor);
            file.ifPresent(_ -> audit.append(firm.id(), actor, "case.read", debtor.toString(), ""));
            return file;
        });
    }

    /** The same case as it is now. */
    Optional<CaseFile> again(CaseFile file) {
        return open(file.firm(), file.debtor().id());
    }

    /** What each section has to show, in their order. */
    List<CasePart> parts(CasePage page) {
        return session.in(page.firm())
                .call(() -> sections.stream().map(section -> section.read(page)).toList());
    }

    /** True while nothing was changed by others since it was read. */
    boolean isFresh(CaseFile file) {
        var now = session.in(file.firm())
                .call(() -> stamps.of(file.firm().id(), file.debtor().id()));
        return now.equals(file.stamp());
    }

    private Optional<CaseFile> read(Firm firm, DebtorId id) {
        var stamp = stamps.of(firm.id(), id);
        return Optional.ofNullable(debtors.getAll(firm.id(), List.of(id)).get(id))
                .map(debtor -> {
                    var today = session.today(firm);
                    var owed = positions.of(firm.id(), id);
                    var papers = CasePapers.of(invoices.ofDebtor(firm.id(), id), owed, today);
                    return new CaseFile(firm, debtor, today, papers, owed, stamp);
                });
    }
}
