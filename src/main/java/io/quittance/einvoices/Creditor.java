package io.quittance.einvoices;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The firm as its invoices should name it.
 *
 * @param vat its VAT identifier
 * @param registration its number in the register of companies
 * @param names what it is called
 */
public record Creditor(@Nullable String vat, @Nullable String registration, List<String> names) {

    private static final int SIREN = 9;
    private static final int SIRET = 14;

    /** Shorter ones (HRB 3) are given anew by each court. */
    private static final int SHORTEST_NUMBER = 8;

    /**
     * Whether the seller is this firm: by VAT identifier when both have one, else by registration, else by name. The standard
     * asks a seller for one of them (BR-CO-26).
     */
    boolean is(Party seller) {
        if (vat != null && seller.vat() != null) {
            return same(vat, seller.vat());
        }
        if (registration != null && seller.registration() != null) {
            return same(registration, seller.registration())
                    || sameNumber(digits(registration), digits(seller.registration()));
        }
        return names.stream().anyMatch(name -> same(name, seller.name()) || same(name, seller.tradingName()));
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null && !key(one).isEmpty() && key(one).equals(key(other));
    }

    /**
     * People write {@code RCS Grasse 123 456 789}, invoices {@code 123456789} (SIREN), or with the five digits of an
     * establishment behind it (SIRET, Code de commerce art. R123-221).
     */
    private static boolean sameNumber(String own, String other) {
        return own.length() >= SHORTEST_NUMBER
                && (own.equals(other) || own.length() == SIREN && other.length() == SIRET && other.startsWith(own));
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
