package io.quittance.einvoices;

import io.quittance.kernel.Hashes;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By which reference a buyer is known to the creditor. */
final class DebtorReferences {

    private static final int LONGEST = 64;
    private static final int HASH_LETTERS = 12;

    private DebtorReferences() {}

    /** BT-46, else the VAT identifier, else {@code X-} and a hash of name and postcode. */
    static String of(Party buyer) {
        var identifier = usable(buyer.identifier());
        if (identifier != null) {
            return identifier;
        }
        var vat = usable(buyer.vat() == null ? null : buyer.vat().replaceAll("[\\s.-]", ""));
        return vat == null ? hashed(buyer) : vat;
    }

    private static String hashed(Party buyer) {
        var name = buyer.anyName()
                .orElseThrow(() -> new RefusedException(
                        "buyer", "missing", "The invoice does not name its buyer (BT-44)", "add the buyer's name"));
        var postcode = Objects.requireNonNullElse(buyer.address().postcode(), "");
        var hash = Hashes.sha256Hex((folded(name) + "\n" + folded(postcode)).getBytes(StandardCharsets.UTF_8));
        return "X-" + hash.substring(0, HASH_LETTERS);
    }

    /** Case, width and spaces are no difference between two buyers. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String usable(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST || !PlainText.isPlain(text)
                ? null
                : text.strip();
    }
}
