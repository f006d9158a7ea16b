package io.quittance.columns;

import io.quittance.kernel.PlainText;
import java.util.List;
import java.util.regex.Pattern;

/** Rows that lists end or divide with: sums of the rows above. */
final class Totals {

    private static final Pattern WORD = Pattern.compile(
            "(?iu)(?:grand |sous-?|sub-?|zwischen|gesamt|end)?(?:total|totaux|totals|totaal|summe|summen|somme|saldo|gesamt)\\b.*");

    private Totals() {}

    /** Whether the first thing that a row says is a word for a sum. */
    static boolean says(List<String> cells) {
        for (var cell : cells) {
            var text = PlainText.tidy(cell);
            if (!text.isEmpty()) {
                return WORD.matcher(text).matches();
            }
        }
        return false;
    }
}
