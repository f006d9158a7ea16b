package io.quittance.statements;

import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open of a debtor on a day.
 *
 * @param asOf in the firm's zone
 * @param language of the reader
 * @param rows open invoices and credit notes, in the order they are shown
 * @param balances open less what is kept in the debtor's favour, one per currency
 */
public record Statement(
        Firm firm, Debtor debtor, LocalDate asOf, Language language, List<Row> rows, List<Money> balances) {

    /** Copies the lists. */
    public Statement {
        rows = List.copyOf(rows);
        balances = List.copyOf(balances);
    }

    /**
     * One document.
     *
     * @param dueOn null for a credit note
     * @param total less than nothing for a credit note, like {@code open}
     */
    public record Row(
            String number, LocalDate issuedOn, @Nullable LocalDate dueOn, Money total, Money open) {}
}
