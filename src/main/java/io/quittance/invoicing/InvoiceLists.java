package io.quittance.invoicing;

import io.quittance.invoicing.ListOutcome.RefusedRow;
import io.quittance.invoicing.Written.Effect;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Refusal;
import io.quittance.parties.Debtors;
import io.quittance.parties.KnownDebtor;
import io.quittance.receivables.InvoiceRows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invoices as they come in lists, many at a time; a row that is refused does not keep the others out. */
@Component
public class InvoiceLists {

    private final InvoiceRows contents;
    private final InvoiceWriter writer;
    private final Debtors debtors;

    InvoiceLists(InvoiceRows contents, InvoiceWriter writer, Debtors debtors) {
        this.contents = contents;
        this.writer = writer;
        this.debtors = debtors;
    }

    /**
     * Takes rows of stored debtors. Lists of one firm are taken one after the other. Scope: engine.
     *
     * @param part key of this part of a list, unique in the firm
     * @param known the debtors of the rows by reference
     * @param named invoices that an earlier part of the list named: the same again is fine, another content is refused
     */
    @Transactional
    public ListOutcome merge(
            FirmId firm,
            ListPart part,
            List<ListedInvoice> rows,
            Map<String, KnownDebtor> known,
            Predicate<Long> named) {
        if (rows.isEmpty()) {
            return ListOutcome.NOTHING;
        }
        contents.lockLists(firm);
        var order = new WriteOrder(part, invoice -> named.test(invoice.value()));
        return outcome(writer.write(firm, order, rows, known));
    }

    /** Takes rows whose debtors are looked up here: credit notes that name an invoice, or an e-invoice. Scope: engine. */
    @Transactional
    public ListOutcome putAll(FirmId firm, ListPart part, List<ListedInvoice> rows) {
        var known = new HashMap<String, KnownDebtor>();
        rows.stream()
                .map(ListedInvoice::debtorReference)
                .distinct()
                .forEach(reference -> debtors.byReference(firm, reference)
                        .ifPresent(debtor -> known.put(reference, KnownDebtor.of(debtor.id(), debtor.paymentDays()))));
        var taken = rows.stream()
                .filter(row -> known.containsKey(row.debtorReference()))
                .toList();
        var strangers = rows.stream()
                .filter(row -> !known.containsKey(row.debtorReference()))
                .map(row -> new RefusedRow(row.line(), row.number(), InvoicePuts.unknownDebtor()))
                .toList();
        return outcome(writer.write(firm, new WriteOrder(part, _ -> false), taken, known))
                .plus(new ListOutcome(0, 0, 0, strangers, List.of()));
    }

    /** Identifiers of those of these numbers that are known. */
    @Transactional(readOnly = true)
    public List<Long> known(FirmId firm, List<String> numbers) {
        return contents.byNumbers(firm, numbers).values().stream()
                .map(row -> row.invoice().id().value())
                .toList();
    }

    /** Tells the planner after many new rows. */
    @Transactional
    public void analyze() {
        contents.analyze();
    }

    private static ListOutcome outcome(List<Written> written) {
        var refused = new ArrayList<RefusedRow>();
        var named = new ArrayList<Long>();
        var effects = new EnumMap<Effect, Integer>(Effect.class);
        for (var one : written) {
            switch (one) {
                case Written.Stored stored -> {
                    named.add(stored.invoice().value());
                    effects.merge(stored.effect(), 1, Integer::sum);
                }
                case Written.Refused no -> refused.add(refused(no.input(), no.refusal()));
                case Written.InUse no -> refused.add(refused(no.input(), inUse()));
            }
        }
        return new ListOutcome(
                effects.getOrDefault(Effect.CREATED, 0),
                effects.getOrDefault(Effect.CHANGED, 0),
                effects.getOrDefault(Effect.UNCHANGED, 0),
                refused,
                named);
    }

    private static RefusedRow refused(InvoiceInput row, Refusal why) {
        return new RefusedRow(row.line(), row.number(), why);
    }

    /** Why a row that says something else is not taken. */
    private static Refusal inUse() {
        return new Refusal(
                "number",
                "in-use",
                "A message, payment, hold or credit refers to this invoice: its content is fixed",
                "send a credit note");
    }
}
