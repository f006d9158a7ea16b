package io.quittance.letters;

import io.quittance.kernel.CsvText;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import java.util.List;
import java.util.Locale;

/** A letter of a batch as the manifest names it. */
record BatchLetter(
        int sequence,
        MessageId message,
        String debtor,
        String profile,
        int pages,
        int sheets,
        String country,
        String postalCode,
        String sha256,
        Money postage) {

    static final String HEADING = CsvText.line(List.of(
            "sequence",
            "message",
            "debtor",
            "profile",
            "pages",
            "sheets",
            "first_page",
            "country",
            "postal_code",
            "file",
            "sha256",
            "postage",
            "currency"));

    /** Its place in the batch's folder. */
    String file() {
        return String.format(Locale.ROOT, "letters/%05d-%s.pdf", sequence, message);
    }

    /** Its row of the manifest. @param firstPage in the print run, from 1 */
    String row(int firstPage) {
        return CsvText.line(List.of(
                Integer.toString(sequence),
                message.toString(),
                debtor,
                profile,
                Integer.toString(pages),
                Integer.toString(sheets),
                Integer.toString(firstPage),
                country,
                postalCode,
                file(),
                sha256,
                postage.amountText(),
                postage.currencyCode()));
    }
}
