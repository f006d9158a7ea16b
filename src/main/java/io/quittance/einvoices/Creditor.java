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

    /**
     * Whether the seller is this firm: by VAT identifier when both have one, else by registration, else by name. The standard
     * asks a seller for one of them (BR-CO-26).
     */
    boolean is(Party seller) {
        if (vat != null && seller.vat() != null) {
            return same(vat, seller.vat());
        }
        if (registration != null && seller.registration() != null) {
            return same(registration, seller.registration());
        }
        return names.stream().anyMatch(name -> same(name, seller.name()) || same(name, seller.tradingName()));
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null && !key(one).isEmpty() && key(one).equals(key(other));
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
