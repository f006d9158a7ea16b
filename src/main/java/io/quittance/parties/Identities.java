package io.quittance.parties;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two things said of one reference are about one customer. Firms keep accounts on which they book everybody who
 * passes by; a reader who takes such an account for one customer sends one person the invoices of the others.
 */
public final class Identities {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Forms of companies and of address: they come and go between two writings of one name. */
    private static final Set<String> FORMS = Set.of(
            "sarl",
            "sas",
            "sasu",
            "sa",
            "eurl",
            "sci",
            "snc",
            "scop",
            "ei",
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "mbh",
            "co",
            "gbr",
            "ev",
            "ek",
            "bv",
            "nv",
            "vof",
            "bvba",
            "srl",
            "sprl",
            "ltd",
            "limited",
            "plc",
            "llp",
            "llc",
            "inc",
            "cie",
            "et",
            "und",
            "and",
            "en",
            "de",
            "du",
            "des",
            "la",
            "le",
            "les",
            "der",
            "die",
            "das",
            "the",
            "van",
            "von",
            "m",
            "mme",
            "mr",
            "mrs",
            "ms",
            "herr",
            "frau",
            "dhr",
            "mevr",
            "monsieur",
            "madame");

    private static final int CLOSE_PERCENT = 80;

    private Identities() {}

    /** The name and the way to reach somebody are others than those known, and nothing says that it is the same. */
    public static boolean areApart(DebtorFacts known, DebtorFacts said) {
        if (folded(known.name()).equals(folded(said.name()))) {
            return false;
        }
        if (isShared(known, said)) {
            return false;
        }
        return !isAlike(known.name(), said.name()) || isElsewhere(known, said);
    }

    /** The same for every writing of a name. */
    public static String key(String name) {
        return String.join(" ", words(name).stream().sorted().toList());
    }

    private static boolean isShared(DebtorFacts known, DebtorFacts said) {
        return isSame(text(known.email()), text(said.email()))
                || isSame(known.vatId(), said.vatId())
                || isSame(known.phone(), said.phone())
                || isSame(known.postalCode(), said.postalCode()) && isSame(known.street(), said.street());
    }

    /** Both say where they are, and it is nowhere the same. */
    private static boolean isElsewhere(DebtorFacts known, DebtorFacts said) {
        return isOther(known.postalCode(), said.postalCode()) && isOther(text(known.email()), text(said.email()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && folded(one).equals(folded(other));
    }

    private static boolean isOther(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !folded(one).equals(folded(other));
    }

    /** One name says all that the other says, or differs by a slip of the hand. */
    private static boolean isAlike(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.containsAll(second) || second.containsAll(first)) {
            return true;
        }
        var a = key(one);
        var b = key(other);
        int longest = Math.max(a.length(), b.length());
        return (longest - distance(a, b)) * 100 >= longest * CLOSE_PERCENT;
    }

    private static Set<String> words(String name) {
        var all = List.of(NO_WORD.split(plain(name)));
        var words = new HashSet<>(all);
        words.removeAll(FORMS);
        words.remove("");
        return words.isEmpty() ? new HashSet<>(all) : words;
    }

    private static String folded(String text) {
        return NO_WORD.matcher(plain(text)).replaceAll("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
    }

    /** How many letters are to be put in, left out or exchanged (Levenshtein). */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int i = 0; i < before.length; i++) {
            before[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = before[0];
            before[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = before[j];
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before[j] = Math.min(exchanged, 1 + Math.min(above, before[j - 1]));
                diagonal = above;
            }
        }
        return before[other.length()];
    }
}
