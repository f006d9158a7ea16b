package io.quittance.sandbox;

import io.quittance.invoicing.InvoiceDraft;
import io.quittance.kernel.Money;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.InvoiceType;
import io.quittance.sandbox.DemoEvent.Asked;
import io.quittance.sandbox.DemoEvent.GivenUp;
import io.quittance.sandbox.DemoEvent.Held;
import io.quittance.sandbox.DemoEvent.Issued;
import io.quittance.sandbox.DemoEvent.MailTrouble;
import io.quittance.sandbox.DemoEvent.Paid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happens on which day before the demo's first day: invoices by each debtor's rhythm, payments by its habit, and once in
 * a while something that a person must look at. The same for the same first day.
 */
final class DemoStory {

    /** How many days are lived through. */
    static final int DAYS = 35;

    private static final int TERM = 30;
    private static final int SPAN = 105;
    private static final Map<String, String> PREFIX =
            Map.of("maison-lavande", "ML", "zonnewarmte", "ZW", "nordlicht", "NL");

    private final LocalDate today;
    private final LocalDate begin;
    private final Random random = new Random(20_261_122);
    private final SortedMap<LocalDate, List<DemoEvent>> events = new TreeMap<>();
    private int serial = 1000;

    private DemoStory(LocalDate today) {
        this.today = today;
        this.begin = today.minusDays(DAYS);
    }

    /** The events by day; none is before the first day lived or after {@code today}. */
    static SortedMap<LocalDate, List<DemoEvent>> until(LocalDate today) {
        var story = new DemoStory(today);
        DemoDebtor.all().forEach(story::write);
        return story.events;
    }

    private record Open(String number, LocalDate dueOn, Money total) {}

    private void write(DemoDebtor debtor) {
        var kept = new ArrayList<Open>();
        var rhythm = Math.max(3, (SPAN - 6) / debtor.invoices());
        for (int i = debtor.invoices() - 1; i >= 0; i--) {
            var issuedOn = today.minusDays(2L + (long) i * rhythm + random.nextInt(rhythm));
            kept.add(new Open(number(debtor, issuedOn), issuedOn.plusDays(TERM), amount(debtor)));
        }
        var focus = focus(debtor, kept);
        for (var invoice : kept) {
            issueAndPay(debtor, invoice, focus.filter(invoice::equals).isPresent());
        }
        focus.ifPresent(invoice -> trouble(debtor, invoice));
    }

    private void issueAndPay(DemoDebtor debtor, Open invoice, boolean staysOpen) {
        var issuedOn = invoice.dueOn.minusDays(TERM);
        var paidOn = staysOpen ? null : paidOn(debtor, invoice);
        var paidBefore = paidOn != null && paidOn.isBefore(begin);
        at(
                issuedOn,
                new Issued(debtor, draft(debtor, invoice, paidBefore ? Money.zero(invoice.total.currency()) : null)));
        if (paidOn != null && !paidBefore && !paidOn.isAfter(today)) {
            at(paidOn, new Paid(debtor, invoice.number, share(debtor, invoice.total), paidOn));
        }
    }

    private InvoiceDraft draft(DemoDebtor debtor, Open invoice, @Nullable Money open) {
        return new InvoiceDraft(
                invoice.number,
                debtor.draft().reference(),
                InvoiceType.INVOICE,
                invoice.dueOn.minusDays(TERM),
                invoice.dueOn,
                invoice.total,
                open,
                goods(debtor),
                null,
                null,
                null,
                List.of());
    }

    private @Nullable LocalDate paidOn(DemoDebtor debtor, Open invoice) {
        return switch (debtor.habit()) {
            case PROMPT -> invoice.dueOn.plusDays(random.nextInt(6) - 4L);
            case LATE, QUESTION, PROMISED, DISPUTED, AGENT_HELD -> invoice.dueOn.plusDays(6L + random.nextInt(12));
            case SLOW -> invoice.dueOn.plusDays(20L + random.nextInt(26));
            case PARTLY -> invoice.dueOn.plusDays(8L + random.nextInt(6));
            case BOUNCES, NO_EMAIL, VULNERABLE ->
                invoice.dueOn.isBefore(today.minusDays(30)) ? invoice.dueOn.plusDays(9) : null;
            case SILENT, INSOLVENT -> null;
        };
    }

    private Optional<Open> focus(DemoDebtor debtor, List<Open> invoices) {
        return switch (debtor.habit()) {
            case PROMPT, LATE, SLOW -> Optional.empty();
            default ->
                invoices.stream()
                        .filter(invoice -> invoice.dueOn.isBefore(today.minusDays(7)))
                        .reduce((_, last) -> last);
        };
    }

    private void trouble(DemoDebtor debtor, Open invoice) {
        var lately = today.minusDays(4);
        switch (debtor.habit()) {
            case QUESTION -> at(lately, new Asked(debtor, invoice.number, question(debtor)));
            case PROMISED ->
                hold(debtor, invoice.number, HoldKind.PROMISE, today.plusDays(9), "Will pay after the fair");
            case DISPUTED -> {
                hold(debtor, invoice.number, HoldKind.DISPUTE, null, "Two boxes arrived broken");
                at(today.minusDays(6), credit(debtor, invoice));
            }
            case INSOLVENT -> hold(debtor, null, HoldKind.INSOLVENCY, null, "Proceedings opened, claim to be lodged");
            case VULNERABLE ->
                hold(debtor, null, HoldKind.VULNERABLE, null, "Long illness; the daughter writes for him");
            case AGENT_HELD ->
                hold(debtor, invoice.number, HoldKind.AGENT, null, "Copy of the delivery note asked for");
            case BOUNCES -> mail(debtor, "550 5.1.1 no such mailbox", MailFaults.At.RCPT, 99);
            case SILENT -> at(today.minusDays(2), new GivenUp(debtor, invoice.number));
            case PARTLY -> mail(debtor, "RESET", MailFaults.At.AFTER_DATA, 1);
            case PROMPT, LATE, SLOW, NO_EMAIL -> {}
        }
    }

    private Issued credit(DemoDebtor debtor, Open invoice) {
        var amount = new Money(invoice.total.minor() / 5, invoice.total.currency());
        return new Issued(
                debtor,
                new InvoiceDraft(
                        number(debtor, today.minusDays(6)),
                        debtor.draft().reference(),
                        InvoiceType.CREDIT_NOTE,
                        today.minusDays(6),
                        null,
                        amount,
                        null,
                        null,
                        null,
                        invoice.number,
                        null,
                        List.of()));
    }

    private void hold(
            DemoDebtor debtor, @Nullable String invoice, HoldKind kind, @Nullable LocalDate until, String reason) {
        at(today.minusDays(4), new Held(debtor, invoice, kind, until, reason));
    }

    private void mail(DemoDebtor debtor, String reply, MailFaults.At where, int times) {
        var address = debtor.draft().email();
        if (address != null) {
            at(begin, new MailTrouble(debtor, new MailFaults.Fault(address.value(), where, reply, times)));
        }
    }

    private void at(LocalDate day, DemoEvent event) {
        var lived = day.isBefore(begin) ? begin : day;
        events.computeIfAbsent(lived, _ -> new ArrayList<>()).add(event);
    }

    private String number(DemoDebtor debtor, LocalDate issuedOn) {
        return "%s-%d-%d".formatted(PREFIX.get(debtor.firm()), issuedOn.getYear(), ++serial);
    }

    private Money amount(DemoDebtor debtor) {
        var currency = debtor.draft().country().value().equals("GB") ? "GBP" : "EUR";
        var minor = debtor.draft().kind() == DebtorKind.CONSUMER
                ? 6_000 + random.nextInt(80_000)
                : 9_000 + random.nextInt(480_000);
        return Money.ofMinor(minor, currency);
    }

    private Money share(DemoDebtor debtor, Money total) {
        return debtor.habit() == DemoDebtor.Habit.PARTLY ? new Money(total.minor() * 2 / 5, total.currency()) : total;
    }

    private static String goods(DemoDebtor debtor) {
        return switch (debtor.firm()) {
            case "maison-lavande" -> "Savons et huiles, livraison";
            case "zonnewarmte" -> "Onderhoud warmtepomp";
            default -> "Leuchten und Zubehör";
        };
    }

    private static String question(DemoDebtor debtor) {
        return switch (debtor.draft().language()) {
            case FR -> "Bonjour, pouvez-vous me renvoyer la facture ? Je ne la retrouve pas.";
            case NL -> "Goedendag, kunt u de factuur nog eens sturen?";
            case DE -> "Guten Tag, können Sie mir die Rechnung noch einmal schicken?";
            case EN -> "Hello, could you send me the invoice again?";
        };
    }
}
