package io.quittance.imports.rows;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.parties.DebtorFacts;
import io.quittance.parties.DebtorLists;
import io.quittance.parties.KnownDebtor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The debtors a file named last with what it said of them: the same said again needs no look into the database. */
public final class FileDebtors {

    private static final int MOST = 20_000;

    private final LinkedHashMap<String, Said> said = new LinkedHashMap<>(1 << 8, 0.75f, true);

    private record Said(DebtorFacts facts, KnownDebtor known) {}

    /** What the file said last of this reference and was taken; null when that is not remembered. */
    public @Nullable DebtorFacts said(String reference) {
        var known = said.get(reference);
        return known == null ? null : known.facts();
    }

    /** Stores what is new; gives all of them by reference. */
    public Map<String, KnownDebtor> merge(
            FirmId firm, ImportId list, Collection<DebtorFacts> debtors, DebtorLists lists) {
        var known = new HashMap<String, KnownDebtor>(debtors.size() * 2);
        var news = new ArrayList<DebtorFacts>();
        for (var facts : debtors) {
            var before = said.get(facts.reference());
            if (before != null && before.facts().equals(facts)) {
                known.put(facts.reference(), before.known());
            } else {
                news.add(facts);
            }
        }
        known.putAll(lists.merge(firm, list, news));
        return known;
    }

    /** Remembers what was committed; what was named least recently goes. */
    public void committed(Collection<DebtorFacts> debtors, Map<String, KnownDebtor> known) {
        for (var facts : debtors) {
            var debtor = known.get(facts.reference());
            if (debtor != null) {
                said.put(facts.reference(), new Said(facts, KnownDebtor.of(debtor.id(), debtor.paymentDays())));
            }
        }
        var oldest = said.entrySet().iterator();
        for (int over = said.size() - MOST; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }
}
