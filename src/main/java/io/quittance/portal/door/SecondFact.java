package io.quittance.portal.door;

import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.Invoice;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/**
 * The question of the door: a business knows the last four characters of an invoice number, a consumer the postcode.
 * Spaces, case and marks are forgiven.
 */
final class SecondFact {

    private static final int CHARACTERS = 4;

    private SecondFact() {}

    /** True when the answer fits the debtor or one of the message's invoices. */
    static boolean fits(String answer, Debtor debtor, Collection<Invoice> invoices) {
        var given = plain(answer);
        if (debtor.kind() == DebtorKind.CONSUMER) {
            var postcode = plain(Objects.requireNonNullElse(debtor.address().postalCode(), ""));
            return !postcode.isEmpty() && postcode.equals(given);
        }
        return invoices.stream().anyMatch(invoice -> fits(answer.strip(), given, invoice.number()));
    }

    private static boolean fits(String answer, String given, String number) {
        var known = plain(number);
        return given.length() >= Math.min(CHARACTERS, known.length()) && !given.isEmpty() && known.endsWith(given)
                || answer.length() >= CHARACTERS
                        && number.toUpperCase(Locale.ROOT).endsWith(answer.toUpperCase(Locale.ROOT));
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
