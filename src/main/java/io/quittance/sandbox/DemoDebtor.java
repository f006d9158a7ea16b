package io.quittance.sandbox;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Contact;
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
 * One debtor of the demo, from {@code debtors.csv} and {@code contacts.csv}. All are invented, with telephone numbers that are
 * kept free for stories where a country keeps some.
 *
 * @param firm key of the creditor
 * @param people whom one can reach there besides the main contact
 * @param invoices how many invoices it gets
 */
record DemoDebtor(String firm, DebtorDraft draft, List<Contact> people, Habit habit, int invoices) {

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
        var people = rows("contacts.csv");
        return rows("debtors.csv").stream().map(row -> read(row, people)).toList();
    }

    private static List<String[]> rows(String name) {
        try (var in = DemoDebtor.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoDebtor read(String[] field, List<String[]> people) {
        var country = new CountryCode(field[4]);
        var habit = Habit.valueOf(field[10]);
        var draft = new DebtorDraft(
                field[1],
                field[2],
                DebtorKind.valueOf(field[3]),
                country,
                Language.valueOf(field[5]),
                habit == Habit.NO_EMAIL ? null : mailbox(field[2], field[1]),
                emptyToNull(field[12]),
                emptyToNull(field[6]),
                new PostalAddress(field[7], null, field[8], field[9], country),
                null,
                null,
                null);
        var here = people.stream()
                .filter(person -> person[0].equals(field[0]) && person[1].equals(field[1]))
                .map(person -> contact(field[2], person))
                .toList();
        return new DemoDebtor(field[0], draft, here, habit, Integer.parseInt(field[11]));
    }

    private static Contact contact(String debtor, String[] field) {
        return new Contact(
                0,
                false,
                field[2],
                emptyToNull(field[3]),
                emptyToNull(field[4]),
                mailbox(debtor, field[5]),
                emptyToNull(field[6]));
    }

    private static EmailAddress mailbox(String name, String box) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var host = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return EmailAddress.parse(box.toLowerCase(Locale.ROOT) + "@" + host + ".example");
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
