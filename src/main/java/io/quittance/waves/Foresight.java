package io.quittance.waves;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.ReminderRuns.Forecast;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Foresees how many messages would leave, by the rules of the engine itself. */
@Component
final class Foresight {

    /** What a file lets leave shows within a week: Sundays and holidays are quiet. */
    private static final int DAYS = 7;

    /** So long after its due date an invoice is no oversight of a few days. */
    private static final int OLD_DAYS = 60;

    private final ReminderRuns runs;

    Foresight(ReminderRuns runs) {
        this.runs = runs;
    }

    /**
     * What would leave.
     *
     * @param messages on the day with the most
     * @param on that day; null when nothing would leave
     * @param old invoices that were never reminded of and are long overdue
     * @param of the messages of that day
     */
    record Seen(int messages, @Nullable LocalDate on, int old, int usual, List<Forecast> of) {

        boolean isUnusual() {
            return messages > WaveRule.most(usual);
        }
    }

    /** What would leave in the coming week with one of these invoices in it. */
    Seen week(FirmId firm, Collection<Long> debtors, Set<Long> invoices, LocalDate today) {
        return seen(
                firm,
                debtors,
                today,
                DAYS,
                message -> message.invoices().stream().anyMatch(invoice -> invoices.contains(invoice.value())));
    }

    /** What would leave on a day without one of these invoices in it. */
    Seen day(FirmId firm, Collection<Long> debtors, Set<Long> allowed, LocalDate on) {
        return seen(
                firm,
                debtors,
                on,
                1,
                message -> message.invoices().stream().noneMatch(invoice -> allowed.contains(invoice.value())));
    }

    private Seen seen(FirmId firm, Collection<Long> debtors, LocalDate from, int days, Predicate<Forecast> counts) {
        Map<LocalDate, List<Forecast>> byDay = runs.forecast(firm, debtors, from, days).stream()
                .filter(counts)
                .collect(Collectors.groupingBy(Forecast::on, TreeMap::new, Collectors.toList()));
        int usual = runs.usualDay(firm, from);
        LocalDate peak = null;
        for (var day : byDay.entrySet()) {
            if (peak == null
                    || day.getValue().size()
                            > byDay.getOrDefault(peak, List.of()).size()) {
                peak = day.getKey();
            }
        }
        var most = peak == null ? List.<Forecast>of() : byDay.getOrDefault(peak, List.of());
        return new Seen(most.size(), peak, old(byDay.values()), usual, most);
    }

    private static int old(Collection<List<Forecast>> days) {
        return (int) days.stream()
                .flatMap(List::stream)
                .flatMap(message -> message.neverReminded().entrySet().stream()
                        .filter(due -> due.getValue().plusDays(OLD_DAYS).isBefore(message.on()))
                        .map(Map.Entry::getKey))
                .distinct()
                .count();
    }

    /** The debtor of each invoice of these messages, in the order of {@link #invoices}. */
    static long[] debtors(List<Forecast> messages) {
        return messages.stream()
                .flatMapToLong(message -> message.invoices().stream()
                        .mapToLong(_ -> message.debtor().value()))
                .toArray();
    }

    /** The invoices of these messages. */
    static long[] invoices(List<Forecast> messages) {
        return messages.stream()
                .flatMapToLong(message -> message.invoices().stream().mapToLong(InvoiceId::value))
                .toArray();
    }
}
