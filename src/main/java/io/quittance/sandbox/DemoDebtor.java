package io.quittance.sandbox;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.DebtorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One debtor of the demo, from {@code debtors.csv}. All are invented.
 *
 * @param firm key of the creditor
 * @param invoices how many invoices it gets
 */
record DemoDebtor(String firm, DebtorDraft draft, Habit habit, int invoices) {

    /** How a debtor of the demo behaves. */
    enum Habit {
        PROMPT,
        LATE,
        SLOW,
        SILENT,
        PARTLY,
        QUESTION,
        PROMISED,
        DISPUTED,
        INSOLVENT,
        VULNERABLE,
        AGENT_HELD,
        BOUNCES,
        NO_EMAIL
    }

    /** All debtors, in the order of the file. */
    static List<DemoDebtor> all() {
        try (var in = DemoDebtor.class.getResourceAsStream("debtors.csv")) {
            if (in == null) {
                throw new IllegalStateException("debtors.csv is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(DemoDebtor::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoDebtor read(String line) {
        var field = line.split(";", -1);
        var country = new CountryCode(field[4]);
        var habit = Habit.valueOf(field[10]);
        var draft = new DebtorDraft(
                field[1],
                field[2],
                DebtorKind.valueOf(field[3]),
                country,
                Language.valueOf(field[5]),
                habit == Habit.NO_EMAIL ? null : mailbox(field[2], field[1]),
                null,
                emptyToNull(field[6]),
                new PostalAddress(field[7], null, field[8], field[9], country),
                null,
                null,
                null);
        return new DemoDebtor(field[0], draft, habit, Integer.parseInt(field[11]));
    }

    private static EmailAddress mailbox(String name, String reference) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var host = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return EmailAddress.parse(reference.toLowerCase(Locale.ROOT) + "@" + host + ".example");
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
