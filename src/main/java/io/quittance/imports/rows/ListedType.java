package io.quittance.imports.rows;

import io.quittance.columns.CsvColumns;
import io.quittance.columns.CsvValues;
import io.quittance.columns.Negatives;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.InvoiceType;
import io.quittance.tables.TableRow;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row says it is, before its amount is looked at.
 *
 * @param type as a column names it; null = none does
 * @param credit the row stands on the credit side of an account; null = no column says a side
 */
record ListedType(@Nullable InvoiceType type, @Nullable Boolean credit) {

    private static final Map<String, InvoiceType> WORDS = Map.ofEntries(
            Map.entry("INVOICE", InvoiceType.INVOICE),
            Map.entry("CREDITNOTE", InvoiceType.CREDIT_NOTE),
            Map.entry("CREDITMEMO", InvoiceType.CREDIT_NOTE),
            Map.entry("FACTURE", InvoiceType.INVOICE),
            Map.entry("AVOIR", InvoiceType.CREDIT_NOTE),
            Map.entry("NOTEDECREDIT", InvoiceType.CREDIT_NOTE),
            Map.entry("RECHNUNG", InvoiceType.INVOICE),
            Map.entry("GUTSCHRIFT", InvoiceType.CREDIT_NOTE),
            Map.entry("RECHNUNGSKORREKTUR", InvoiceType.CREDIT_NOTE),
            Map.entry("FACTUUR", InvoiceType.INVOICE),
            Map.entry("CREDITNOTA", InvoiceType.CREDIT_NOTE),
            Map.entry("CREDITFACTUUR", InvoiceType.CREDIT_NOTE),
            Map.entry("380", InvoiceType.INVOICE),
            Map.entry("381", InvoiceType.CREDIT_NOTE));

    private static final Set<String> DEBIT = Set.of("S", "D", "SOLL", "DEBIT", "DEBET", "DR");
    private static final Set<String> CREDIT = Set.of("H", "C", "HABEN", "CREDIT", "KREDIT", "CR");

    static ListedType of(TableRow row, CsvColumns columns) {
        var type = columns.cell(row, "type");
        var side = columns.cell(row, "debit_credit");
        return new ListedType(
                type == null ? null : CsvValues.word("type", type, ListedType::type, "write INVOICE or CREDIT_NOTE"),
                side == null ? null : CsvValues.word("debit_credit", side, ListedType::credit, "write D or C"));
    }

    /**
     * What it is with this amount.
     *
     * @throws RefusedException for an amount below nothing of which nobody has said what it means
     */
    InvoiceType signed(Money amount, CsvColumns columns) {
        boolean negative = amount.minor() < 0;
        if (credit != null) {
            return credit.booleanValue() == negative ? InvoiceType.INVOICE : InvoiceType.CREDIT_NOTE;
        }
        if (!negative || type == InvoiceType.CREDIT_NOTE) {
            return type == null ? InvoiceType.INVOICE : type;
        }
        if (columns.negatives() == Negatives.CREDIT_NOTES) {
            return InvoiceType.CREDIT_NOTE;
        }
        throw new RefusedException(
                "amount",
                "negative",
                "The amount is below nothing",
                "say on the import page that this means a credit note, or send type CREDIT_NOTE");
    }

    private static InvoiceType type(String word) {
        var type = WORDS.get(bare(word));
        if (type == null) {
            throw new IllegalArgumentException(word);
        }
        return type;
    }

    private static boolean credit(String word) {
        var bare = bare(word);
        if (!DEBIT.contains(bare) && !CREDIT.contains(bare)) {
            throw new IllegalArgumentException(word);
        }
        return CREDIT.contains(bare);
    }

    private static String bare(String word) {
        return Normalizer.normalize(word.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^A-Z0-9]", "");
    }
}
