package io.quittance.invoicing;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Refusal;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.parties.Firms;
import io.quittance.parties.KnownDebtor;
import io.quittance.receivables.InvoiceContent;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.NextActions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The one way in which invoices and credit notes are written, whether a program puts one or a list brings twenty thousand:
 * what is said goes in; rows, postings and the look at the debtors come out. It runs in the caller's transaction.
 */
@Component
final class InvoiceWriter {

    private final InvoiceRows contents;
    private final InvoiceReplacer replacer;
    private final CreditNotes creditNotes;
    private final ClaimPostings postings;
    private final NextActions nextActions;
    private final Firms firms;
    private final BusinessDay businessDay;

    InvoiceWriter(
            InvoiceRows contents,
            InvoiceReplacer replacer,
            CreditNotes creditNotes,
            ClaimPostings postings,
            NextActions nextActions,
            Firms firms,
            BusinessDay businessDay) {
        this.contents = contents;
        this.replacer = replacer;
        this.creditNotes = creditNotes;
        this.postings = postings;
        this.nextActions = nextActions;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /**
     * Writes what is said. The same number twice is taken in the given order.
     *
     * @param debtors those of the inputs, by reference
     */
    List<Written> write(
            FirmId firm,
            WriteOrder order,
            Collection<? extends InvoiceInput> inputs,
            Map<String, KnownDebtor> debtors) {
        var log = new WriteLog();
        int usualDays = firms.get(firm).paymentDays();
        List<InvoiceInput> left = List.copyOf(inputs);
        while (!left.isEmpty()) {
            var first = new LinkedHashMap<String, InvoiceInput>();
            var later = new ArrayList<InvoiceInput>();
            left.stream()
                    .filter(input -> first.putIfAbsent(input.number(), input) != null)
                    .forEach(later::add);
            var known = contents.byNumbers(firm, first.keySet());
            var proposals = first.values().stream()
                    .map(input -> proposal(
                            input, Objects.requireNonNull(debtors.get(input.debtorReference())), usualDays, known))
                    .toList();
            later.addAll(round(firm, order, proposals, log));
            left = later;
        }
        finish(firm, order, log);
        return log.results();
    }

    private static Proposal proposal(
            InvoiceInput input, KnownDebtor debtor, int usualDays, Map<String, InvoiceRow> known) {
        Integer days = debtor.paymentDays();
        return Proposal.of(
                input,
                new DebtorRef(debtor.id(), input.debtorReference()),
                days == null ? usualDays : days,
                known.get(input.number()));
    }

    /** Takes proposals with a number each; gives back those whose number somebody else has put meanwhile. */
    private List<InvoiceInput> round(FirmId firm, WriteOrder order, List<Proposal> proposals, WriteLog log) {
        var news = proposals.stream()
                .filter(proposal -> !isSettled(order, proposal, log))
                .toList();
        var named =
                creditNotes.lockNamed(firm, news.stream().map(Proposal::content).toList());
        var fresh = new ArrayList<Proposal>();
        var stored = new ArrayList<Proposal>();
        for (var proposal : news) {
            CreditNotes.refusal(proposal.content(), named)
                    .ifPresentOrElse(
                            why -> log.refused(proposal, why),
                            () -> (proposal.known() == null ? fresh : stored).add(proposal));
        }
        replacer.replace(firm, order, stored, log);
        return enter(firm, order, fresh, log);
    }

    /** The same as is stored, or something else than the list has said before. */
    private static boolean isSettled(WriteOrder order, Proposal proposal, WriteLog log) {
        var known = proposal.known();
        if (known == null || !proposal.isKnown()) {
            return false;
        }
        var id = known.invoice().id();
        if (proposal.saysTheSame()) {
            log.unchanged(proposal, id);
            return true;
        }
        if (order.named().test(id)) {
            log.refused(proposal, duplicate());
            return true;
        }
        return false;
    }

    private List<InvoiceInput> enter(FirmId firm, WriteOrder order, List<Proposal> fresh, WriteLog log) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var byNumber = new LinkedHashMap<String, InvoiceContent>();
        fresh.forEach(proposal -> byNumber.put(proposal.input().number(), proposal.content()));
        var ids = contents.insert(firm, order.list(), byNumber);
        var overtaken = new ArrayList<InvoiceInput>();
        for (var proposal : fresh) {
            var id = ids.get(proposal.input().number());
            if (id == null) {
                overtaken.add(proposal.input());
            } else {
                log.entered(proposal, id);
            }
        }
        return overtaken;
    }

    private void finish(FirmId firm, WriteOrder order, WriteLog log) {
        if (log.debtors().isEmpty()) {
            return;
        }
        var on = businessDay.today(firms.get(firm).zone());
        var key = order.part() == null ? log.lastKey() : order.part().source();
        postings.post(firm, "entered/" + key, "", log.entered(), on);
        postings.post(firm, "restated/" + key, "", log.restated(), on);
        creditNotes.apply(firm, log.notes(), log.debtors(), on);
        nextActions.enter(firm, log.debtors());
    }

    private static Refusal duplicate() {
        return new Refusal("number", "duplicate", "The number stands in this list before", "keep one row per invoice");
    }
}
