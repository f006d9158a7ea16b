package io.quittance.desk;

import io.quittance.agenda.Task;
import io.quittance.correspondence.Message;
import io.quittance.correspondence.Question;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.payments.Payment;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.receivables.InvoiceType;
import io.quittance.reminders.DecidedInvoice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one debtor, read at one moment.
 *
 * @param today in the firm's zone
 * @param holds every hold there ever was, the last first
 * @param decisions kept ones, the newest first
 * @param outlook what the engine says about each open invoice today
 */
record CaseFile(
        Firm firm,
        Debtor debtor,
        LocalDate today,
        List<Invoice> invoices,
        List<Hold> holds,
        List<Message> messages,
        List<Payment> payments,
        List<Question> questions,
        List<Task> tasks,
        List<DecidedInvoice> decisions,
        List<DecidedInvoice> outlook) {

    List<Invoice> openInvoices() {
        return invoices.stream()
                .filter(invoice -> invoice.open().isPositive())
                .sorted(Comparator.comparing(Invoice::type).thenComparing(Invoice::dueOn))
                .toList();
    }

    List<Hold> activeHolds() {
        return holds.stream().filter(hold -> hold.holdsOn(today)).toList();
    }

    List<Task> openTasks() {
        return tasks.stream().filter(task -> task.doneOn() == null).toList();
    }

    Optional<Question> openQuestion() {
        return questions.stream().filter(question -> question.answer() == null).findFirst();
    }

    /** The currency most of it is in: that of the oldest open invoice, else the firm's. */
    Currency currency() {
        return openInvoices().stream()
                .findFirst()
                .map(invoice -> invoice.open().currency())
                .orElse(firm.currency());
    }

    /** Open claims less open credit notes, in {@link #currency()}. */
    Money open() {
        return openInvoices().stream()
                .filter(invoice -> invoice.open().currency().equals(currency()))
                .map(invoice -> invoice.type() == InvoiceType.CREDIT_NOTE
                        ? invoice.open().negated()
                        : invoice.open())
                .reduce(Money.zero(currency()), Money::plus);
    }

    List<Invoice> overdueInvoices() {
        return openInvoices().stream()
                .filter(invoice -> invoice.statusOn(today) == InvoiceStatus.OVERDUE)
                .toList();
    }

    Money overdue() {
        return overdueInvoices().stream()
                .map(Invoice::open)
                .filter(open -> open.currency().equals(currency()))
                .reduce(Money.zero(currency()), Money::plus);
    }

    /** The number of an invoice, for texts. */
    String number(InvoiceId invoice) {
        return invoices.stream()
                .filter(candidate -> candidate.id().equals(invoice))
                .findFirst()
                .map(Invoice::number)
                .orElse("");
    }
}
