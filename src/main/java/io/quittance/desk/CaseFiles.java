package io.quittance.desk;

import io.quittance.agenda.Tasks;
import io.quittance.correspondence.Message;
import io.quittance.correspondence.MessageFilter;
import io.quittance.correspondence.Messages;
import io.quittance.correspondence.Questions;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.payments.Payments;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.Decisions;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a case in the person's own scope and notes in the audit log that it was read. */
@Component
class CaseFiles {

    private static final int FORESEEN = 20;
    private static final int MESSAGES = 200;

    private final StaffSession session;
    private final Debtors debtors;
    private final Invoices invoices;
    private final Holds holds;
    private final Messages messages;
    private final Payments payments;
    private final Questions questions;
    private final Tasks tasks;
    private final Decisions decisions;
    private final AuditLog audit;

    CaseFiles(
            StaffSession session,
            Debtors debtors,
            Invoices invoices,
            Holds holds,
            Messages messages,
            Payments payments,
            Questions questions,
            Tasks tasks,
            Decisions decisions,
            AuditLog audit) {
        this.session = session;
        this.debtors = debtors;
        this.invoices = invoices;
        this.holds = holds;
        this.messages = messages;
        this.payments = payments;
        this.questions = questions;
        this.tasks = tasks;
        this.decisions = decisions;
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

    private Optional<CaseFile> read(Firm firm, DebtorId id) {
        var found = debtors.getAll(firm.id(), List.of(id)).get(id);
        if (found == null) {
            return Optional.empty();
        }
        var today = session.today(firm);
        var all = invoices.ofDebtor(firm.id(), id);
        return Optional.of(new CaseFile(
                firm,
                found,
                today,
                all,
                holds.history(firm.id(), id),
                withHistory(firm.id(), id),
                payments.ofDebtor(firm.id(), id),
                questions.of(firm.id(), id),
                tasks.ofDebtor(firm.id(), id),
                decisions.history(firm.id(), id),
                outlook(firm.id(), all, today)));
    }

    private List<Message> withHistory(FirmId firm, DebtorId debtor) {
        return messages.page(firm, new MessageFilter(debtor, null, null, null), null, MESSAGES).stream()
                .flatMap(message -> messages.find(firm, message.id()).stream())
                .toList();
    }

    private List<DecidedInvoice> outlook(FirmId firm, List<Invoice> all, LocalDate today) {
        return all.stream()
                .filter(invoice -> invoice.open().isPositive() && invoice.type() == InvoiceType.INVOICE)
                .sorted(Comparator.comparing(Invoice::dueOn))
                .limit(FORESEEN)
                .flatMap(invoice -> decision(firm, invoice, today).stream())
                .toList();
    }

    private Optional<DecidedInvoice> decision(FirmId firm, Invoice invoice, LocalDate today) {
        try {
            return Optional.of(decisions.of(firm, invoice.id(), today));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }
}
