package io.quittance.reporting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What somebody typed to find a case: words without accents, and an amount when it reads as one. */
record SearchText(String typed) {

    private static final int DECIMALS = 2;

    /** Without capitals, accents and ligatures, as {@code parties.folded} writes what it is compared with. */
    String folded() {
        return Normalizer.normalize(typed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
    }

    /** {@code 3 040,44}, {@code 3,040.44 €} and {@code 3040.44} in hundredths. */
    Optional<Long> hundredths() {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f'’\\p{Sc}]", "").replaceFirst("(?i)(eur|gbp|usd|chf)$", "");
        if (!text.matches("[0-9.,]{1,15}") || !text.matches(".*[0-9].*")) {
            return Optional.empty();
        }
        int sign = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        int after = sign < 0 ? 0 : text.length() - sign - 1;
        boolean fraction = sign >= 0 && after > 0 && after <= DECIMALS;
        var whole = (fraction ? text.substring(0, sign) : text).replaceAll("[.,]", "");
        var rest = (fraction ? text.substring(sign + 1) : "") + "0".repeat(DECIMALS - (fraction ? after : 0));
        return Optional.of(Long.parseLong((whole.isEmpty() ? "0" : whole) + rest));
    }
}
