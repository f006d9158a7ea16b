package io.quittance.imports;

import io.quittance.imports.customers.Apart;
import io.quittance.imports.rows.CsvRow;
import io.quittance.invoicing.ListOutcome;
import io.quittance.invoicing.ListOutcome.RefusedRow;
import io.quittance.parties.DebtorFacts;
import io.quittance.parties.KnownDebtor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What became of rows in one transaction.
 *
 * @param owners the debtors of the rows, by reference
 */
record RowsTaken(
        Apart.Rows told, Map<String, DebtorFacts> debtors, Map<String, KnownDebtor> owners, ListOutcome outcome) {

    /** What rows say of each debtor together, later ones over earlier ones. */
    static Map<String, DebtorFacts> facts(Collection<CsvRow> rows) {
        var facts = new HashMap<String, DebtorFacts>();
        for (var row : rows) {
            var said = row.debtor();
            var before = facts.putIfAbsent(said.reference(), said);
            if (before != null && !before.equals(said)) {
                facts.put(said.reference(), said.over(before));
            }
        }
        return facts;
    }

    /** A debtor was made or changed by what only a refused row says. */
    boolean hasChangedDebtorsForNothing() {
        var refused = refusedLines();
        if (refused.isEmpty()) {
            return false;
        }
        var good = facts(told.rows().stream()
                .filter(row -> !refused.contains(row.invoice().line()))
                .toList());
        return told.rows().stream()
                .filter(row -> refused.contains(row.invoice().line()))
                .map(row -> row.debtor().reference())
                .distinct()
                .anyMatch(reference ->
                        Objects.requireNonNull(owners.get(reference)).touched()
                                && !Objects.equals(good.get(reference), debtors.get(reference)));
    }

    List<RefusedRow> refused() {
        return outcome.refused();
    }

    Set<Integer> refusedLines() {
        var lines = new HashSet<Integer>();
        outcome.refused().forEach(row -> lines.add(row.line()));
        return lines;
    }

    /** For each debtor whose known mail address stayed, the first row that gave another one; and who is in doubt. */
    List<ImportWarning> warnings() {
        var warnings = new ArrayList<ImportWarning>();
        var seen = new HashSet<String>();
        for (var row : told.rows()) {
            var owner = owners.get(row.debtor().reference());
            if (owner != null && owner.emailDiffers() && seen.add(row.debtor().reference())) {
                warnings.add(new ImportWarning(row.invoice().line(), "email", "email-differs"));
            }
        }
        told.apart()
                .forEach(apart -> warnings.add(new ImportWarning(apart.line(), "debtor_reference", "identity-doubt")));
        return warnings;
    }
}
