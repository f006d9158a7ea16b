package io.quittance.access;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.parties.Debtors;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes by which an addressee checks that a message is genuine: ten characters of Crockford's base 32, valid at one
 * firm. The caller limits the tries.
 */
@Component
public class CheckCodes {

    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + ReadableCode.ALPHABET + "]{" + LENGTH + "}");

    private final CheckCodeStore store;
    private final Debtors debtors;
    private final SecureRandom random = new SecureRandom();

    CheckCodes(CheckCodeStore store, Debtors debtors) {
        this.store = store;
        this.debtors = debtors;
    }

    /** The firm that has this code, by one look-up over all firms. Scope: platform. */
    @Transactional(readOnly = true)
    public Optional<FirmId> firm(String typed) {
        var code = ReadableCode.normal(typed);
        return FORM.matcher(code).matches() ? store.firm(Hashes.sha256(code)) : Optional.empty();
    }

    /** The message with this code as a person types it: any case, with or without dash or spaces. Scope: engine. */
    @Transactional(readOnly = true)
    public Optional<CheckedMessage> find(FirmId firm, String typed) {
        var code = ReadableCode.normal(typed);
        return FORM.matcher(code).matches()
                ? store.find(
                        firm, code, debtor -> initials(debtors.get(firm, debtor).name()))
                : Optional.empty();
    }

    /** A new code, without its dash. */
    public String make() {
        return ReadableCode.make(random, LENGTH);
    }

    /** The code as people see it, {@code 7K3QX-9M2VD}. */
    public static String shown(String code) {
        return ReadableCode.grouped(code, LENGTH / 2);
    }

    private static String initials(String name) {
        return Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .limit(3)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
