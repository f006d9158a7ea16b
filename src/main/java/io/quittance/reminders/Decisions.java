package io.quittance.reminders;

import io.quittance.dunning.Reason;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.RunId;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Why did I, or did I not, send this?": kept decisions, and those taken again from what is known. */
@Component
public class Decisions {

    /** How far ahead a decision is forecast, in days. */
    private static final int FURTHEST = 400;

    private final DecisionStore store;
    private final PastCases past;
    private final ReminderRuns runs;
    private final Scenarios scenarios;
    private final Invoices invoices;
    private final Firms firms;
    private final BusinessDay businessDay;

    Decisions(
            DecisionStore store,
            PastCases past,
            ReminderRuns runs,
            Scenarios scenarios,
            Invoices invoices,
            Firms firms,
            BusinessDay businessDay) {
        this.store = store;
        this.past = past;
        this.runs = runs;
        this.scenarios = scenarios;
        this.invoices = invoices;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /**
     * The decision for an invoice on a day: kept when a step was due on a past day; else taken again, for a coming day by
     * playing the days until then as if nothing happened.
     *
     * @throws RefusedException when the day is more than 400 days ahead, or the firm has no such invoice
     */
    @Transactional(readOnly = true)
    public DecidedInvoice of(FirmId id, InvoiceId invoiceId, LocalDate on) {
        var firm = firms.get(id);
        var invoice = invoices.get(id, invoiceId);
        var today = businessDay.today(firm.zone());
        if (on.isAfter(today.plusDays(FURTHEST))) {
            throw new RefusedException("on", "range", "The day is too far ahead", "ask for a day within 400 days");
        }
        var kept = store.on(id, invoiceId, on);
        if (kept.isPresent() && (on.isBefore(today) || isStillTrue(kept.get(), invoice))) {
            return told(firm, scenarios.book(id), kept.get(), invoice.number(), DecidedInvoice.Source.STORED);
        }
        var row = on.isBefore(today) ? past.decide(firm, invoice, on) : decide(firm, invoice, today, on);
        return told(firm, scenarios.book(id), row, invoice.number(), DecidedInvoice.Source.COMPUTED);
    }

    /** Today's decisions for open invoices of one debtor, read together. @param open in the order they are told */
    @Transactional(readOnly = true)
    public List<DecidedInvoice> today(FirmId id, DebtorId debtor, List<Invoice> open) {
        if (open.isEmpty()) {
            return List.of();
        }
        var firm = firms.get(id);
        var today = businessDay.today(firm.zone());
        var book = scenarios.book(id);
        var kept = store.on(id, open.stream().map(Invoice::id).toList(), today);
        var rows = past.today(id, debtor, open, today);
        return open.stream()
                .flatMap(invoice -> {
                    var stored = kept.get(invoice.id());
                    return stored != null && isStillTrue(stored, invoice)
                            ? Stream.of(told(firm, book, stored, invoice.number(), DecidedInvoice.Source.STORED))
                            : Optional.ofNullable(rows.get(invoice.id())).stream()
                                    .map(row ->
                                            told(firm, book, row, invoice.number(), DecidedInvoice.Source.COMPUTED));
                })
                .toList();
    }

    /** What was kept for all invoices of a debtor, the newest first. */
    @Transactional(readOnly = true)
    public List<DecidedInvoice> history(FirmId firm, DebtorId debtor) {
        var ids = invoices.ofDebtor(firm, debtor).stream().map(Invoice::id).toList();
        return tell(firm, store.history(firm, ids));
    }

    /** The decisions of a run. @throws RefusedException when the firm has no such run */
    @Transactional(readOnly = true)
    public DecisionPage ofRun(FirmId firm, RunId run, DecisionPage.Request request) {
        var rows = store.page(firm, run, runs.get(firm, run).rehearsal(), request);
        var last = rows.size() < request.limit() ? null : rows.getLast();
        return new DecisionPage(
                tell(firm, rows), last == null ? null : new DecisionPage.Mark(last.decidedOn(), last.invoice()));
    }

    /** What a rehearsal foretells about the invoices of one debtor, day by day. */
    @Transactional(readOnly = true)
    public List<DecidedInvoice> ofRehearsal(FirmId firm, RunId run, DebtorId debtor) {
        return tell(firm, store.rehearsed(firm, run, debtor));
    }

    /** A step that left this morning is today's answer until the invoice is closed; what held it may have gone since. */
    private static boolean isStillTrue(DecisionRow kept, Invoice invoice) {
        return kept.reason() == Reason.STEP_DUE && Reason.of(invoice.state()) == null;
    }

    private DecisionRow decide(Firm firm, Invoice invoice, LocalDate today, LocalDate on) {
        if (Reason.of(invoice.state()) != null) {
            return past.decide(firm, invoice, on);
        }
        return past.forecast(firm, invoice, today, on);
    }

    private List<DecidedInvoice> tell(FirmId id, Collection<DecisionRow> rows) {
        var firm = firms.get(id);
        var book = scenarios.book(id);
        var known = invoices.getAll(
                id, rows.stream().map(row -> new InvoiceId(row.invoice())).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> known.containsKey(new InvoiceId(row.invoice())))
                .map(row -> told(
                        firm,
                        book,
                        row,
                        Objects.requireNonNull(known.get(new InvoiceId(row.invoice())))
                                .number(),
                        DecidedInvoice.Source.STORED))
                .toList();
    }

    private static DecidedInvoice told(
            Firm firm, ScenarioBook book, DecisionRow row, String number, DecidedInvoice.Source source) {
        return DecidedInvoice.of(row, number, firm.language(), book.version(row.scenario(), row.version()), source);
    }
}
