package io.quittance.imports.customers;

import io.quittance.imports.customers.CustomerDoubtStore.Decision;
import io.quittance.imports.rows.CsvRow;
import io.quittance.imports.rows.FileDebtors;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.ImportId;
import io.quittance.parties.DebtorFacts;
import io.quittance.parties.DebtorLists;
import io.quittance.parties.Debtors;
import io.quittance.parties.Identities;
import io.quittance.parties.KnownDebtor;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells customers apart that a list calls by one reference. Rows of another name and address go under a reference of their
 * own, made of the list's and of the name, so that nobody is shown or sent the invoices of somebody else whatever is decided.
 */
@Component
public class CustomersApart {

    private static final int LONGEST = 64;
    private static final int HASH_LETTERS = 8;

    private final CustomerDoubtStore store;
    private final DebtorLists lists;
    private final Debtors debtors;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CustomersApart(
            CustomerDoubtStore store,
            DebtorLists lists,
            Debtors debtors,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.lists = lists;
        this.debtors = debtors;
        this.events = events;
        this.clock = clock;
    }

    /** The rows, each with the reference of the customer whose it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Apart.Rows tell(FirmId firm, List<CsvRow> rows, FileDebtors file) {
        var known = known(firm, rows, file);
        var apart = new LinkedHashMap<String, Apart>();
        var told = new ArrayList<CsvRow>(rows.size());
        for (var row : rows) {
            var facts = row.debtor();
            var first = known.putIfAbsent(facts.reference(), facts);
            if (first == null || first.name().equals(facts.name()) || !Identities.areApart(first, facts)) {
                told.add(row);
            } else {
                var other = reference(facts);
                apart.putIfAbsent(
                        other, new Apart(facts.reference(), other, row.invoice().line()));
                told.add(row.of(other));
            }
        }
        return apart.isEmpty() ? new Apart.Rows(rows, List.of()) : decided(firm, told, apart);
    }

    /** Notes what is in doubt, when the customers are stored. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(FirmId firm, ImportId list, Collection<Apart> apart, Map<String, KnownDebtor> stored) {
        for (var one : apart) {
            var known = debtors.byReference(firm, one.reference());
            var other = stored.get(one.other());
            if (known.isPresent() && other != null) {
                var base = known.get().id();
                store.insert(firm, list, one, base, other.id(), clock.instant())
                        .ifPresent(id -> events.publishEvent(
                                new CustomerDoubted(firm, CustomerDoubts.outside(id), base, other.id())));
            }
        }
    }

    /** What is decided already is no doubt; a reference that once stood for several customers does so for every new name. */
    private Apart.Rows decided(FirmId firm, List<CsvRow> told, Map<String, Apart> apart) {
        var references =
                apart.values().stream().map(Apart::reference).distinct().toList();
        var decisions = store.decisions(firm, references);
        var same = new HashSet<String>();
        var doubts = new ArrayList<Apart>();
        for (var one : apart.values()) {
            var known = decisions.getOrDefault(one.reference(), Map.of());
            var decision = known.get(one.other());
            if (decision == Decision.SAME) {
                same.add(one.other());
            } else if (decision == Decision.OPEN || decision == null && !known.containsValue(Decision.OTHERS)) {
                doubts.add(one);
            }
        }
        return new Apart.Rows(joined(told, same, apart), doubts);
    }

    private static List<CsvRow> joined(List<CsvRow> told, Set<String> same, Map<String, Apart> apart) {
        return same.isEmpty()
                ? told
                : told.stream()
                        .map(row -> same.contains(row.debtor().reference())
                                ? row.of(Objects.requireNonNull(
                                                apart.get(row.debtor().reference()))
                                        .reference())
                                : row)
                        .toList();
    }

    private Map<String, DebtorFacts> known(FirmId firm, List<CsvRow> rows, FileDebtors file) {
        var known = new HashMap<String, DebtorFacts>();
        var unknown = new HashSet<String>();
        for (var row : rows) {
            var facts = row.debtor();
            if (!known.containsKey(facts.reference()) && !unknown.contains(facts.reference())) {
                var said = file.said(facts.reference());
                if (said == null) {
                    unknown.add(facts.reference());
                } else {
                    known.put(facts.reference(), said);
                }
            }
        }
        known.putAll(lists.known(firm, unknown));
        return known;
    }

    private static String reference(DebtorFacts facts) {
        var hash = Hashes.sha256Hex(Identities.key(facts.name()).getBytes(StandardCharsets.UTF_8));
        var end = ".x" + hash.substring(0, HASH_LETTERS);
        var begin = facts.reference();
        return begin.substring(0, Math.min(begin.length(), LONGEST - end.length())) + end;
    }
}
