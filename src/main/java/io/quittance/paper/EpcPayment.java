package io.quittance.paper;

import io.quittance.kernel.CreditorReference;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bank transfer as the text of a QR code that banking apps read: EPC069-12 version 2.1, "Quick Response Code: guidelines to
 * enable data capture for the initiation of a SEPA credit transfer" (EPC069-12). Version 002 of the text, in UTF-8.
 *
 * @param holder the account holder as the bank knows it, never the brand: payers see whether it matches (verification of
 *     payee, regulation (EU) 2024/886)
 * @param bic null inside the European Economic Area
 * @param amount euros, 0.01 to 999,999,999.99; null = the payer fills it in
 * @param structured excludes {@code remittance}
 * @param remittance free text to the creditor, at most 140 characters
 * @param info a note to the payer, at most 70 characters
 */
public record EpcPayment(
        String holder,
        Iban iban,
        @Nullable String bic,
        @Nullable Money amount,
        @Nullable CreditorReference structured,
        @Nullable String remittance,
        @Nullable String info) {

    private static final long MOST = 99_999_999_999L;
    private static final int MOST_BYTES = 331;
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** Strips control characters, shortens a holder above 70 characters, and checks the rest. @throws RefusedException */
    public EpcPayment {
        holder = shortened(plain(holder), 70);
        remittance = remittance == null ? null : plain(remittance);
        info = info == null ? null : plain(info);
        if (holder.isEmpty()) {
            throw refused("accountHolder", "missing", "A transfer needs the account holder");
        }
        if (bic != null && !BIC.matcher(bic).matches()) {
            throw refused("bic", "format", "This is not a BIC");
        }
        if (amount != null && !holds(amount)) {
            throw refused("amount", "range", "The code takes EUR 0.01 to 999999999.99");
        }
        if (structured != null && remittance != null) {
            throw refused("reference", "both", "A transfer has a structured reference or a text, never both");
        }
        if (remittance != null && remittance.length() > 140) {
            throw refused("reference", "too-long", "The text of a transfer has at most 140 characters");
        }
        if (info != null && info.length() > 70) {
            throw refused("info", "too-long", "The note has at most 70 characters");
        }
    }

    /** True for an amount the code can hold: EUR 0.01 to 999,999,999.99. */
    public static boolean holds(Money amount) {
        return amount.currencyCode().equals("EUR") && amount.minor() > 0 && amount.minor() <= MOST;
    }

    /** A payment in euros with a text for the creditor. */
    public static EpcPayment of(String holder, Iban iban, Money amount, String remittance) {
        return new EpcPayment(holder, iban, null, amount, null, remittance, null);
    }

    /** The text of the code: elements separated by line feeds, nothing after the last one. @throws RefusedException above 331 bytes */
    public String payload() {
        var elements = new ArrayList<>(List.of(
                "BCD",
                "002",
                "1",
                "SCT",
                text(bic),
                holder,
                iban.value(),
                amount == null ? "" : "EUR" + amount.amountText(),
                "",
                structured == null ? "" : structured.value(),
                text(remittance),
                text(info)));
        while (elements.getLast().isEmpty()) {
            elements.removeLast();
        }
        var payload = String.join("\n", elements);
        if (payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused("reference", "too-long", "The code holds at most 331 bytes");
        }
        return payload;
    }

    private static String plain(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }

    private static String text(@Nullable String element) {
        return element == null ? "" : element;
    }

    private static RefusedException refused(String field, String code, String message) {
        return new RefusedException(field, code, message, "correct it, or print the letter without the code");
    }
}
