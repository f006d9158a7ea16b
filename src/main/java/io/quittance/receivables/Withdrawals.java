package io.quittance.receivables;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Firms;
import io.quittance.receivables.WithdrawalStore.Listed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a whole list back while nothing depends on it: what came with it is cancelled, what it changed says again what it said
 * before, and the ledger gets the counter-postings. All of it in one transaction or nothing of it.
 */
@Component
public class Withdrawals {

    private static final int GROUP = 1_000;

    private final WithdrawalStore store;
    private final ObstacleStore inTheWay;
    private final WithdrawalPostings postings;
    private final SetOffs setOffs;
    private final OpenAmountStore open;
    private final LookStore looks;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ObjectProvider<InvoiceStakes> stakes;

    Withdrawals(
            WithdrawalStore store,
            ObstacleStore inTheWay,
            WithdrawalPostings postings,
            SetOffs setOffs,
            OpenAmountStore open,
            LookStore looks,
            Firms firms,
            BusinessDay businessDay,
            ObjectProvider<InvoiceStakes> stakes) {
        this.store = store;
        this.inTheWay = inTheWay;
        this.postings = postings;
        this.setOffs = setOffs;
        this.open = open;
        this.looks = looks;
        this.firms = firms;
        this.businessDay = businessDay;
        this.stakes = stakes;
    }

    /**
     * What taking back would do now, and what stands in the way; changes nothing.
     *
     * @param placedBy holds placed by this actor came with the list and go with it
     * @param since when the list came in: only a debtor's hold that is younger stands in the way
     */
    @Transactional(readOnly = true)
    public Withdrawal look(FirmId firm, ImportId list, String placedBy, Instant since) {
        return each(firm, list, placedBy, since, false);
    }

    /**
     * Takes the list back in the caller's transaction, unless something stands in the way: then nothing is done. Payments,
     * holds and runs that touch one of the invoices wait, and come after. Scope: engine.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Withdrawal withdraw(FirmId firm, ImportId list, String placedBy, Instant since) {
        store.lock(firm, list);
        var seen = each(firm, list, placedBy, since, false);
        return seen.obstacles().isEmpty() ? each(firm, list, placedBy, since, true) : seen;
    }

    /** Invoices whose present content came with the list, the first ones. */
    @Transactional(readOnly = true)
    public List<InvoiceId> of(FirmId firm, ImportId list, int limit) {
        return store.page(firm, list, 0, limit).stream().map(Listed::invoice).toList();
    }

    /** The list an invoice has its present content from; empty when it came alone. */
    @Transactional(readOnly = true)
    public Optional<ImportId> listOf(FirmId firm, InvoiceId invoice) {
        return store.listOf(firm, invoice);
    }

    /** Those of these debtors of whom nothing is left without the list: no invoice, hold, credit, message, question or payment. */
    @Transactional(readOnly = true)
    public Set<DebtorId> without(FirmId firm, ImportId list, Collection<DebtorId> debtors) {
        var left = new HashSet<>(debtors);
        left.removeAll(store.kept(firm, list, debtors));
        stakes.forEach(stake -> left.removeAll(stake.keeping(firm, debtors)));
        return left;
    }

    private Withdrawal each(FirmId firm, ImportId list, String placedBy, Instant since, boolean act) {
        var obstacles = new ArrayList<>(inTheWay.changedSince(firm, list));
        var debtors = new HashSet<DebtorId>();
        int removed = 0;
        int restored = 0;
        long after = 0;
        int group = 0;
        for (var page = store.page(firm, list, after, GROUP);
                !page.isEmpty();
                page = store.page(firm, list, after, GROUP)) {
            after = page.getLast().invoice().value();
            page.forEach(listed -> debtors.add(listed.debtor()));
            var ids = page.stream().map(Listed::invoice).toList();
            var earlier = store.earlier(firm, list, ids);
            restored += earlier.size();
            removed += ids.size() - earlier.size();
            if (act) {
                take(firm, list, list + "/" + group++, ids, earlier);
            } else {
                obstacles.addAll(obstacles(firm, list, page, placedBy, since));
            }
        }
        return new Withdrawal(removed, restored, obstacles, debtors);
    }

    private List<Obstacle> obstacles(FirmId firm, ImportId list, List<Listed> page, String placedBy, Instant since) {
        var ids = page.stream().map(Listed::invoice).toList();
        var found = new ArrayList<>(inTheWay.obstacles(firm, list, ids, placedBy, since));
        found.addAll(setOffs.obstacles(firm, ids));
        var debtors = page.stream().map(Listed::debtor).collect(Collectors.toSet());
        for (var stake : stakes) {
            var numbers = stake.of(firm, debtors, ids);
            open.read(firm, numbers.keySet())
                    .forEach(row -> found.add(new Obstacle(
                            row.invoice().id(),
                            row.invoice().number(),
                            numbers.getOrDefault(row.invoice().id(), Obstacle.Kind.MESSAGE))));
        }
        return found;
    }

    private void take(
            FirmId firm, ImportId list, String source, List<InvoiceId> ids, List<WithdrawalStore.Earlier> earlier) {
        var on = businessDay.today(firms.get(firm).zone());
        setOffs.takeBack(firm, ids, on);
        var rows = open.lock(firm, ids);
        var restored = earlier.stream().map(WithdrawalStore.Earlier::invoice).collect(Collectors.toSet());
        postings.post(firm, source, rows, earlier, on);
        store.remove(firm, ids.stream().filter(id -> !restored.contains(id)).toList(), on);
        store.restore(firm, list, restored);
        looks.atOnce(
                firm,
                rows.stream()
                        .map(row -> row.invoice().debtor().value())
                        .distinct()
                        .toList());
        earlier.forEach(before -> looks.enter(firm, before.debtor()));
    }
}
